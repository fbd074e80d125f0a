import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planImport } from '@/lib/catalog/goods/plan/plan';
import { shopGoods } from '@/lib/catalog/goods/shop-goods';
import { pictureType } from '@/lib/picture-files';
import { categories, goodsFile, picturesFolder } from './index';

const { drafts, faults } = shopGoods(goodsFile);

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Whatever the goods are: what would break a page, a payment or the seed. */
describe('the catalogue', () => {
  it('can be put into an empty shop as it is written', () => {
    const empty = { categories: [], products: [], variants: [] };
    const shelves = categories.map((category, position) => ({ ...category, position }));
    const plan = planImport(drafts, empty, undefined, { now: 0, categories: shelves });
    expect([...faults, ...plan.faults].filter(({ fatal }) => fatal)).toEqual([]);
    // A category that only the goods name has no blurb and no colour of its own.
    for (const { id } of plan.categories) expect(categories.map((category) => category.id)).toContain(id);
  });

  it('gives every category an id of its own', () => {
    expect(repeated(categories.map(({ id }) => id))).toEqual([]);
    for (const { id } of categories) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('has no product code of the gateway twice', () => {
    expect(repeated(drafts.flatMap(({ fields }) => fields.productCode ?? []))).toEqual([]);
  });

  it('says on which day each product came', () => {
    for (const { id, fields } of drafts) expect(fields.createdAt, id).toBeGreaterThan(0);
  });

  it('names pictures that lie in its folder, in formats that browsers draw', () => {
    const named = [...categories.flatMap(({ picture }) => picture ?? []), ...pictures()];
    for (const file of named) {
      expect(pictureType(file), file).toBeDefined();
      expect(existsSync(path.join(picturesFolder, file)), file).toBe(true);
    }
  });

  // Served from the shop's own address, where a script could act as the customer who opens it.
  it('has no script in its drawings, and nothing that they fetch', () => {
    for (const drawing of pictures().filter((file) => file.endsWith('.svg'))) {
      const svg = readFileSync(path.join(picturesFolder, drawing), 'utf8');
      expect(svg, drawing).not.toMatch(
        /<(script|foreignObject|iframe|animate|set)\b|\son[a-z]+=|javascript:/i,
      );
      expect(svg, drawing).not.toMatch(/(href="|url\()(?!#)/);
    }
  });
});

const pictures = () => drafts.flatMap(({ pictures: all }) => (all ?? []).map(({ source }) => source));
