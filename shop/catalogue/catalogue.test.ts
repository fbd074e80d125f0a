import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogueRows } from '@/db/seed/rows';
import { pictureType } from '@/lib/picture-files';
import { MAX_ORDER_AMOUNT, MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { catalogue, picturesFolder } from './index';

const rows = catalogueRows(catalogue);

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Whatever the goods are: what would break a page, a payment or the seed. */
describe('the catalogue', () => {
  it('gives every category, product and variant an id of its own', () => {
    expect(repeated(rows.categories.map(({ id }) => id))).toEqual([]);
    expect(repeated(rows.products.map(({ id }) => id))).toEqual([]);
    expect(repeated(rows.variants.map(({ id }) => id))).toEqual([]);
    for (const { id } of [...rows.categories, ...rows.products])
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('offers no two variants of a product with the same options, and all with the same kinds of option', () => {
    for (const { id, variants } of catalogue.flatMap(({ products }) => products)) {
      expect(variants.length, id).toBeGreaterThan(0);
      expect(repeated(variants.map(({ options }) => JSON.stringify(options))), id).toEqual([]);
      expect(new Set(variants.map(({ options }) => Object.keys(options).join())).size, id).toBe(1);
    }
  });

  it('prices what the gateway takes, never above the maximum retail price', () => {
    for (const { id, pricePaise, mrpPaise } of rows.variants) {
      expect(pricePaise, id).toBeGreaterThanOrEqual(MIN_ORDER_AMOUNT);
      expect(pricePaise, id).toBeLessThanOrEqual(MAX_ORDER_AMOUNT);
      expect(mrpPaise, id).toBeGreaterThanOrEqual(pricePaise);
    }
  });

  it('tracks by IMEI only what the gateway knows by a product code', () => {
    for (const { id, productCode } of rows.products.filter(({ imeiTracked }) => imeiTracked))
      expect(productCode, id).toMatch(/^[a-z0-9_]+$/);
    expect(repeated(rows.products.flatMap(({ productCode }) => productCode ?? []))).toEqual([]);
  });

  it('says on which day each product came', () => {
    for (const { id, createdAt } of rows.products) expect(createdAt, id).toBeGreaterThan(0);
  });

  it('names pictures that lie in its folder, in formats that browsers draw', () => {
    const named = catalogue.flatMap(({ picture, products }) => [
      ...(picture ? [picture] : []),
      ...products.flatMap(({ pictures }) => pictures),
    ]);
    for (const file of named) {
      expect(pictureType(file), file).toBeDefined();
      expect(existsSync(path.join(picturesFolder, file)), file).toBe(true);
    }
  });

  // Served from the shop's own address, where a script could act as the customer who opens it.
  it('has no script in its drawings, and nothing that they fetch', () => {
    const drawings = rows.products
      .flatMap(({ pictures }) => pictures.map(({ src }) => src))
      .filter((src) => src.endsWith('.svg'));
    for (const drawing of drawings) {
      const svg = readFileSync(path.join(picturesFolder, path.basename(drawing)), 'utf8');
      expect(svg, drawing).not.toMatch(
        /<(script|foreignObject|iframe|animate|set)\b|\son[a-z]+=|javascript:/i,
      );
      expect(svg, drawing).not.toMatch(/(href="|url\()(?!#)/);
    }
  });
});
