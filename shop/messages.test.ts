import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as english from './messages/english';

const COMPILER = join(import.meta.dirname, '../node_modules/typescript/bin/tsc');

/** A copy of this folder's messages, to switch to another language in. */
let shop: string;
beforeEach(() => {
  shop = mkdtempSync(join(tmpdir(), 'messages-'));
  cpSync(join(import.meta.dirname, 'messages'), join(shop, 'messages'), { recursive: true });
  cpSync(join(import.meta.dirname, 'currency.ts'), join(shop, 'currency.ts'));
  write('messages.ts', readFileSync(join(import.meta.dirname, 'messages.ts'), 'utf8'));
});
afterEach(() => rmSync(shop, { recursive: true }));

it('another language is one file of the same names, and one line in messages.ts', () => {
  write('messages.hi.ts', hindi());
  switchTo('./messages.hi');
  expect(compile("import { cart } from './messages';\nexport const each = cart.each('₹50');")).toBe('');
});

it.each([
  ['a sentence is missing', { cart: '{}' }, /is missing the following properties/],
  [
    'a sentence needs another value',
    { orderLimit: '{ ...english.orderLimit, max: (amount: number) => String(amount) }' },
    /Type 'string' is not assignable to type 'number'/,
  ],
  ['a name is missing that a page imports', { cart: undefined }, /no exported member '?cart/],
])('it does not compile where %s', (_, changed, error) => {
  write('messages.hi.ts', hindi(changed));
  switchTo('./messages.hi');
  expect(compile("export { cart } from './messages';")).toMatch(error);
});

/** A whole language: its own words for the cart's title, and for each name what `changed` says, or the English. */
function hindi(changed: Record<string, string | undefined> = {}): string {
  const slices: Record<string, string | undefined> = {
    ...Object.fromEntries(Object.keys(english).map((name) => [name, `english.${name}`])),
    cart: "{ ...english.cart, title: 'टोकरी', each: <Part>(amount: Part): Rich<Part> => ['प्रति ', amount] }",
    ...changed,
  };
  return [
    "import * as english from './messages/english';",
    "import type { Messages } from './messages/language';",
    "import type { Rich } from './messages/rich';",
    ...Object.entries(slices).flatMap(([name, value]) =>
      value === undefined ? [] : `export const ${name}: Messages['${name}'] = ${value};`,
    ),
  ].join('\n');
}

function switchTo(file: string): void {
  const text = readFileSync(join(shop, 'messages.ts'), 'utf8');
  const switched = text.replace(/^export \* from '.*';$/m, `export * from '${file}';`);
  expect(switched).not.toBe(text);
  write('messages.ts', switched);
}

/** @returns what the compiler says of a page, and of all that it imports. */
function compile(page: string): string {
  write('page.ts', page);
  const options = ['--noEmit', '--strict', '--module', 'preserve', '--target', 'es2024', '--types', ''];
  try {
    return execFileSync(process.execPath, [COMPILER, ...options, 'page.ts'], { cwd: shop, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

function write(name: string, text: string): void {
  writeFileSync(join(shop, name), text);
}
