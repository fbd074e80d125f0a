/** The catalogue's pictures, as files of an address each. Read and scaled at build, never on a request. */
import 'server-only';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { shareJpeg } from '@/lib/media/share-jpeg';
import { pictureType } from '@/lib/picture-files';
import { picturesFolder } from '@/shop/catalogue';
import { BUILT_WIDTHS } from './addresses';

const folder = path.join(/* turbopackIgnore: true */ process.cwd(), picturesFolder);

/**
 * Below `/products`: each picture as it is, each at every width unless it is a drawing, and each for link previews. None without
 * the folder: a shop whose goods come by import has none in it, and Git keeps no empty folder.
 */
export async function picturePaths(): Promise<string[][]> {
  if (!existsSync(folder)) return [];
  const files = (await readdir(folder)).filter((file) => pictureType(file));
  return files.flatMap((file) => [
    [file],
    ['share', `${file}.jpg`],
    ...(isDrawing(file) ? [] : BUILT_WIDTHS.map((width) => [`${width}`, file])),
  ]);
}

/** @param given one of {@link picturePaths} */
export async function pictureAt(
  given: readonly string[],
): Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> }> {
  const [name = '', variant] = given.toReversed();
  const file = variant === 'share' ? name.replace(/\.jpg$/, '') : name;
  const original = await readFile(path.join(/* turbopackIgnore: true */ folder, file));
  if (variant === undefined) return { type: pictureType(file) ?? '', bytes: new Uint8Array(original) };
  if (variant !== 'share') {
    const scaled = sharp(original)
      .rotate()
      .resize({ width: Number(variant), withoutEnlargement: true });
    return { type: 'image/webp', bytes: new Uint8Array(await scaled.webp().toBuffer()) };
  }
  return { type: 'image/jpeg', bytes: new Uint8Array(await shareJpeg(original, sharp)) };
}

const isDrawing = (file: string) => /\.svg$/i.test(file);
