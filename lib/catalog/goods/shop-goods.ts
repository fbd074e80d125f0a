/** What shop/catalogue holds: the categories, and the goods that an empty shop is filled with. */
import 'server-only';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CategoryRow } from '@/db/queries/catalogue';
import { PictureError } from '@/lib/media/picture-error';
import { pictureType } from '@/lib/picture-files';
import { categories, goodsFile, picturesFolder } from '@/shop/catalogue';
import { readDrafts } from './file/draft';
import { readSheet } from './file/read-sheet';
import type { Fault, ProductDraft } from './file/types';
import type { FindPicture } from './pictures/find-pictures';

export function shopCategories(): CategoryRow[] {
  return categories.map(({ id, name, blurb, tint }, position) => ({ id, name, blurb, tint, position }));
}

/** Without the file there are no goods: a merchant may have taken it out. */
export function shopGoods(named = goodsFile): { drafts: ProductDraft[]; faults: Fault[] } {
  const file = path.join(process.cwd(), named);
  if (!existsSync(file)) return { drafts: [], faults: [] };
  const sheet = readSheet(readFileSync(file), () => undefined, 0);
  const faults = [...sheet.faults];
  return { drafts: readDrafts(sheet, faults), faults };
}

/** Of the demo's drawings; pages cut other proportions to these. */
const DRAWN = { width: 800, height: 1000 } as const;

/** A picture of the folder, which the build serves and scales: nothing of it is stored. */
export const builtPicture: FindPicture = async (file) => {
  const isIn = path.basename(file) === file && existsSync(path.join(picturesFolder, file));
  if (isIn && pictureType(file)) return { src: `/products/${file}`, alt: '', ...DRAWN };
  throw new PictureError(`There is no such picture in ${picturesFolder}: put it there, or mend its name.`);
};
