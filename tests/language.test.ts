import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';

vi.mock('#language', () => {
  const refuse = () => {
    const frame = new Error().stack
      ?.split('\n')
      .find((line) => /\/(?:app|components|lib)\/(?!language\/)/.test(line));
    throw new Error(`a sentence was read while a module was loaded, ${frame?.trim()}`);
  };
  return { currentLanguage: refuse, currentWords: refuse, setWords: () => {}, speakIn: refuse };
});

// Made by Next.js's compiler.
vi.mock('@/shop/fonts', () => ({ fontVariables: '' }));

const ROOT = path.join(import.meta.dirname, '..');

/** Of the shop, whose sentences are in the language of whoever reads them. */
const readers = ['app', 'components', 'lib']
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file),
    ),
  )
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
  .filter((file) =>
    /from '(?:@\/shop\/messages|@\/lib\/language\/[a-z-]+|#language)'/.test(
      readFileSync(path.join(ROOT, file), 'utf8'),
    ),
  );

it.each(readers)(
  '%s reads no sentence while it is loaded',
  async (file) => {
    expect(await import(path.join(ROOT, file))).toBeDefined();
  },
  30_000,
);
