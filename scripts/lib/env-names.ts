/** The variables that .env.example explains: those that the shop reads. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

export function shopVariables(): string[] {
  const text = readFileSync(path.join(root, '.env.example'), 'utf8');
  return [...text.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].flatMap((match) => match[1] ?? []);
}

/**
 * The shop's variables, all empty: an empty one counts as set, so that neither the shell's nor those of
 * .env.local reach a test, and as missing to lib/env.ts.
 */
export function noShopVariables(): Record<string, string> {
  return Object.fromEntries(shopVariables().map((name) => [name, '']));
}
