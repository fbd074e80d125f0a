import { expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { projectFiles, readProjectFile } from '../project-files';

/** Attributes whose text somebody reads. */
const READ = new Set([
  'title',
  'label',
  'hint',
  'note',
  'pending',
  'legend',
  'caption',
  'aria-label',
  'placeholder',
]);
const LETTERS = /\p{L}{2,}/u;

it('the console’s pages hold no sentence of their own: all lie in lib/console/messages.ts', () => {
  const pages = projectFiles().filter((name) => /^app\/admin\/.*\.tsx$/.test(name));
  expect(pages.length).toBeGreaterThan(40);
  expect(
    pages.flatMap((name) => sentencesIn(readProjectFile(name)).map((text) => `${name}: ${text}`)),
  ).toEqual([]);
});

it('text and attributes that are read are found, names and commands are not', () => {
  expect(sentencesIn('<p className="card">Orders<b title="A way out" /></p>')).toEqual([
    'Orders',
    'A way out',
  ]);
  expect(sentencesIn('<p title={t.title}>{t.text} · <code>npm run reconcile</code></p>')).toEqual([]);
});

function sentencesIn(source: string): string[] {
  const found: string[] = [];
  walk(parseAst(source, { lang: 'tsx', sourceType: 'module' }));
  return found;

  function walk(node: unknown): void {
    if (Array.isArray(node)) node.forEach(walk);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, name, value, openingElement } = node as Record<string, unknown>;
    // A command or a variable is the same in every language.
    if (type === 'JSXElement' && nameOf(openingElement) === 'code') return;
    if (type === 'JSXText' && LETTERS.test(`${value}`)) found.push(`${value}`.trim());
    if (type === 'JSXAttribute' && READ.has(`${(name as { name?: unknown })?.name}`)) {
      const text = (value as { value?: unknown } | null)?.value;
      if (typeof text === 'string' && LETTERS.test(text)) found.push(text);
    }
    Object.values(node).forEach(walk);
  }
}

function nameOf(openingElement: unknown): unknown {
  return (openingElement as { name?: { name?: unknown } })?.name?.name;
}
