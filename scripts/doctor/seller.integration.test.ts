/** The doctor of a shop whose seller and pages are not all written, and whose products name no HSN. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { transaction } from '@/db/client';
import { categories, products } from '@/db/schema/catalogue';
import { shop } from '@/shop/config';
import { tax } from '@/shop/tax';
import { temporaryDatabase } from '@/tests/support/accounts';
import { kurtas } from '@/tests/support/kurta';
import { examine } from './examine';

const folder = vi.hoisted(() => ({ pages: '' }));
vi.mock('@/shop/pages', () => ({
  get pagesFolder() {
    return folder.pages;
  },
}));

const cleanUp = await temporaryDatabase();
const pages = mkdtempSync(path.join(tmpdir(), 'pages-'));
mkdirSync(path.join(pages, 'hi'));
folder.pages = path.relative(process.cwd(), pages);
const { telephone, grievanceOfficer } = shop.seller;
const written = { telephone, grievanceOfficer: { ...grievanceOfficer, email: 'grievance@fixture-shop.in' } };
const { usualHsn } = tax;
beforeEach(() => {
  Object.assign(shop.seller, written);
  tax.usualHsn = usualHsn;
});
afterAll(() => {
  rmSync(pages, { recursive: true });
  return cleanUp();
});

/** Nobody answers there. */
const NOBODY = 'http://127.0.0.1:9';

async function found(...subjects: string[]): Promise<string[]> {
  const source = { ...process.env, PINELABS_ENV: 'sandbox', PUBLIC_URL: NOBODY, PINELABS_BASE_URL: NOBODY };
  const all = await examine(source, { patienceMs: 1 });
  return all
    .filter(({ subject }) => subjects.includes(subject))
    .map(({ level, says }) => `${level}: ${says}`);
}

function returnWithin(days: string, file = 'returns.md'): void {
  const text = `---\ntitle: Returns\ndescription: How.\n---\nWithin ${days} days.\n`;
  writeFileSync(path.join(pages, file), text);
}

it('the whole examination names what is left to write, in every language, until it is written', async () => {
  returnWithin('‹number›');
  const says = ['legalName', 'address', 'telephone', 'grievanceOfficer.name'].map(
    (fact) => `{{seller.${fact}}}`,
  );
  writeFileSync(
    path.join(pages, 'contact.md'),
    `---\ntitle: Contact\ndescription: Who.\n---\n${says.join(', ')}\n`,
  );
  returnWithin('‹संख्या›', 'hi/returns.md');
  Object.assign(shop.seller, { telephone: '‹telephone›' });
  expect(await found('seller', 'pages')).toEqual([
    'warn: seller.telephone is still ‹telephone›',
    expect.stringMatching(/^warn: .*\/pages-\w+\/returns\.md:5 still says ‹number›$/),
    expect.stringMatching(/^warn: .*\/hi\/returns\.md:5 still says ‹संख्या›$/),
  ]);
  returnWithin('seven');
  returnWithin('सात', 'hi/returns.md');
  Object.assign(shop.seller, written);
  expect(await found('seller', 'pages')).toEqual(['ok: nothing is left to write, here and on the pages']);
});

it('counts what is on sale without an HSN', async () => {
  const { category, product } = kurtas(1);
  await transaction('test', async (tx) => {
    await tx.insert(categories).values(category);
    await tx
      .insert(products)
      .values([product, { ...product, id: 'sari', hsn: '5208' }, { ...product, id: 'dhoti', active: false }]);
  });
  tax.usualHsn = '';
  expect(await found('tax')).toEqual([expect.stringMatching(/^warn: 1 products on sale have no HSN/)]);
  tax.usualHsn = usualHsn;
  expect(await found('tax')).toEqual([expect.stringMatching(/^ok: /)]);
});
