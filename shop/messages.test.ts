import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as english from './messages/english';

const COMPILER = join(import.meta.dirname, '../node_modules/typescript/bin/tsc');

/** A copy of this folder's messages, with another language beside them. */
let shop: string;
beforeEach(() => {
  shop = mkdtempSync(join(tmpdir(), 'messages-'));
  cpSync(join(import.meta.dirname, 'messages'), join(shop, 'messages'), { recursive: true });
  cpSync(join(import.meta.dirname, 'currency.ts'), join(shop, 'currency.ts'));
  write('spoken.ts', 'export declare function spoken<T extends object>(name: string, first: T): T;');
  write(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: {
        ...{ noEmit: true, strict: true, module: 'preserve', target: 'es2024', types: [] },
        paths: { '@/lib/language/spoken': ['./spoken.ts'] },
      },
    }),
  );
});
afterEach(() => rmSync(shop, { recursive: true }));

it('another language is one file of the same names', () => {
  write('messages.hi.ts', hindi());
  expect(compile()).toBe('');
});

it.each([
  ['a sentence is missing', { cart: '{}' }, /is missing the following properties/],
  [
    'a sentence needs another value',
    { orderLimit: '{ ...english.orderLimit, max: (amount: number) => String(amount) }' },
    /Type 'string' is not assignable to type 'number'/,
  ],
  ['a name is missing', { cart: undefined }, /Property 'cart' is missing/],
])('it does not compile where %s', (_, changed, error) => {
  write('messages.hi.ts', hindi(changed));
  expect(compile()).toMatch(error);
});

/** A whole language: its own words for the cart's title, and for each name what `changed` says, or the English. */
function hindi(changed: Record<string, string | undefined> = {}): string {
  const slices: Record<string, string | undefined> = {
    ...Object.fromEntries(
      Object.keys(english)
        .filter((name) => !['invoice', 'deliveryItem'].includes(name))
        .map((name) => [name, `english.${name}`]),
    ),
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

/** @returns what the compiler says of that language, listed as languages/other-languages.ts does it. */
function compile(): string {
  write(
    'languages.ts',
    "import * as hi from './messages.hi';\nimport type { Messages } from './messages/language';\nexport const other: Record<string, Messages> = { hi };",
  );
  try {
    return execFileSync(process.execPath, [COMPILER, '-p', '.'], { cwd: shop, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

function write(name: string, text: string): void {
  writeFileSync(join(shop, name), text);
}
