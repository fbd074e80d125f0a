/** Goods as a merchant brings them: a file of five products with photos, put into the shop by `npm run catalogue`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { edit } from './edit';

export const GOODS = ['brass-lamp', 'silk-saree', 'sandalwood-soap', 'filter-coffee', 'steel-tumbler'];

const CATEGORIES = `export const categories: readonly ShopCategory[] = [
  { id: 'everything', name: 'Everything', blurb: 'All that we have.', tint: '#E8E0F0' },
];`;

const COLUMNS =
  'handle,name,category,brand,summary,description,hsn,gst,origin,pictures,added on,sku,price,mrp,stock,weight (g)';

/** In `shop/catalogue` the demo's are gone, and the shelves are the merchant's. @param folder shop/catalogue */
export function removeDemoGoods(folder: string): void {
  rmSync(path.join(folder, 'goods.csv'));
  // The folder too: Git keeps none that is empty, so a clone of the merchant's has none.
  rmSync(path.join(folder, 'pictures'), { recursive: true });
  edit(path.join(folder, 'index.ts'), [
    [/export const categories[\s\S]*?\n\];/, CATEGORIES],
    [/areDemoGoods = true/, 'areDemoGoods = false'],
  ]);
}

/** @returns what `npm run catalogue -- import` takes. @param folder it is written to */
export async function writeGoods(folder: string): Promise<{ file: string; images: string }> {
  const images = path.join(folder, 'photos');
  mkdirSync(images, { recursive: true });
  const rows = GOODS.map((handle, index) => {
    const price = 100 * (index + 1);
    const name = handle.replace('-', ' ');
    return [
      ...[handle, name, 'Everything', 'Own make', 'One of five things.', 'It is what it says.'],
      ...['5007', '5', 'India', `${handle}.jpg | ${name}`, '2026-11-01', `SV-${index}`],
      ...[price, price, 20, 400],
    ].join(',');
  });
  const file = path.join(folder, 'goods.csv');
  writeFileSync(file, `${[COLUMNS, ...rows].join('\n')}\n`);
  for (const handle of GOODS) {
    const photo = sharp({ create: { width: 1200, height: 1500, channels: 3, background: '#8a6f4d' } });
    await photo.toFile(path.join(images, `${handle}.jpg`));
  }
  return { file, images };
}
