import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_ORDER_AMOUNT, MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { catalogue } from './catalogue';
import { catalogueRows } from './rows';

const rows = catalogueRows();
const publicFolder = path.resolve(import.meta.dirname, '../../public');

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the demo catalogue', () => {
  it('fills six shelves with at least thirty products', () => {
    expect(rows.categories).toHaveLength(6);
    expect(rows.products.length).toBeGreaterThanOrEqual(30);
    for (const category of catalogue) expect(category.products.length, category.id).toBeGreaterThanOrEqual(5);
  });

  it('gives every category, product and variant an id of its own', () => {
    expect(repeated(rows.categories.map(({ id }) => id))).toEqual([]);
    expect(repeated(rows.products.map(({ id }) => id))).toEqual([]);
    expect(repeated(rows.variants.map(({ id }) => id))).toEqual([]);
    for (const { id } of [...rows.categories, ...rows.products])
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('offers no two variants of a product with the same options, and all with the same kinds of option', () => {
    for (const { id, variants } of catalogue.flatMap(({ products }) => products)) {
      expect(repeated(variants.map(({ options }) => JSON.stringify(options))), id).toEqual([]);
      expect(new Set(variants.map(({ options }) => Object.keys(options).join())).size, id).toBe(1);
    }
  });

  it('prices from exactly ₹1 to ₹1.6 lakh, never above the maximum retail price', () => {
    const prices = rows.variants.map(({ pricePaise }) => pricePaise);
    expect(Math.min(...prices)).toBe(MIN_ORDER_AMOUNT);
    expect(Math.max(...prices)).toBeLessThanOrEqual(16_000_000);
    expect(Math.max(...prices)).toBeLessThanOrEqual(MAX_ORDER_AMOUNT);
    for (const { id, pricePaise, mrpPaise } of rows.variants) {
      expect(mrpPaise, id).toBeGreaterThanOrEqual(pricePaise);
    }
  });

  it('has something nearly gone, one variant gone and one product gone altogether', () => {
    const stock = catalogue.flatMap(({ products }) =>
      products.map(({ variants }) => variants.map((v) => v.available)),
    );
    expect(stock.flat().some((left) => left === 2 || left === 3)).toBe(true);
    expect(stock.some((kinds) => kinds.includes(0) && kinds.some((left) => left > 0))).toBe(true);
    expect(stock.filter((kinds) => kinds.every((left) => left === 0))).toHaveLength(1);
  });

  it('tracks by IMEI only what the gateway knows by a product code', () => {
    const tracked = rows.products.filter(({ imeiTracked }) => imeiTracked);
    expect(tracked.length).toBeGreaterThan(0);
    for (const { id, productCode } of tracked) expect(productCode, id).toMatch(/^[a-z0-9_]+$/);
    expect(repeated(rows.products.flatMap(({ productCode }) => productCode ?? []))).toEqual([]);
  });

  it('describes each product in paragraphs, facts and words to search by', () => {
    for (const product of rows.products) {
      expect(product.summary.length, product.id).toBeLessThanOrEqual(90);
      expect(product.description.split('\n\n').length, product.id).toBeGreaterThanOrEqual(2);
      expect(product.facts.length, product.id).toBeGreaterThanOrEqual(3);
      expect(product.keywords, product.id).not.toBe('');
      expect(product.createdAt, product.id).toBeGreaterThan(0);
    }
  });

  it('shows two or three drawings of each product, all on disk', () => {
    for (const { id, images } of rows.products) {
      expect([2, 3], id).toContain(images.length);
      for (const image of images) expect(existsSync(path.join(publicFolder, image)), image).toBe(true);
    }
  });
});
