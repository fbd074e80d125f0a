/** The doctor of a shop whose seller and pages are not all written. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { shop } from '@/shop/config';
import { temporaryDatabase } from '@/tests/support/accounts';
import { examine } from './examine';

const folder = vi.hoisted(() => ({ pages: '' }));
vi.mock('@/shop/pages', () => ({
  get pagesFolder() {
    return folder.pages;
  },
}));

const cleanUp = await temporaryDatabase();
const pages = mkdtempSync(path.join(tmpdir(), 'pages-'));
folder.pages = path.relative(process.cwd(), pages);
const { telephone } = shop.seller;
afterEach(() => Object.assign(shop.seller, { telephone }));
afterAll(() => {
  rmSync(pages, { recursive: true });
  return cleanUp();
});

/** Nobody answers there. */
const NOBODY = 'http://127.0.0.1:9';

async function found(): Promise<string[]> {
  const source = { ...process.env, PINELABS_ENV: 'sandbox', PUBLIC_URL: NOBODY, PINELABS_BASE_URL: NOBODY };
  const all = await examine(source, { patienceMs: 1 });
  return all
    .filter(({ subject }) => subject === 'seller' || subject === 'pages')
    .map(({ level, says }) => `${level}: ${says}`);
}

function returnWithin(days: string): void {
  const text = `---\ntitle: Returns\ndescription: How.\n---\nWithin ${days} days.\n`;
  writeFileSync(path.join(pages, 'returns.md'), text);
}

it('the whole examination names what is left to write, until it is written', async () => {
  returnWithin('‹number›');
  Object.assign(shop.seller, { telephone: '‹telephone›' });
  expect(await found()).toEqual([
    'warn: seller.telephone is still ‹telephone›',
    expect.stringMatching(/^warn: .*returns\.md:5 still says ‹number›$/),
  ]);
  returnWithin('seven');
  Object.assign(shop.seller, { telephone });
  expect(await found()).toEqual(['ok: nothing is left to write, here and on the pages']);
});
