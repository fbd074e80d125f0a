/** The project's own files: what git would commit, or has. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

export function projectFiles(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const names = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  return names.filter((name) => existsSync(path.join(root, name)));
}

export function readProjectFile(name: string): string {
  return readFileSync(path.join(root, name), 'utf8');
}

export function isSource(name: string): boolean {
  return /\.(ts|tsx|mts|mjs)$/.test(name) && !name.endsWith('.d.mts');
}
