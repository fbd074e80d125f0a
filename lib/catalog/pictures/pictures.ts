/** The catalogue's pictures, as files of an address each. Read and scaled at build, never on a request. */
import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pictureType } from '@/lib/picture-files';
import { picturesFolder } from '@/shop/catalogue';
import { BUILT_WIDTHS } from './addresses';

/** Of link previews: messengers draw no SVG, and cut what has other proportions. */
const SHARE = { width: 1200, height: 630 } as const;

const folder = path.join(/* turbopackIgnore: true */ process.cwd(), picturesFolder);

/** Below `/products`: each picture as it is, each at every width unless it is a drawing, and each for link previews. */
export async function picturePaths(): Promise<string[][]> {
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
  // Loaded at build alone: a release goes without it.
  const { default: sharp } = await import('sharp');
  if (variant !== 'share') {
    const scaled = sharp(original)
      .rotate()
      .resize({ width: Number(variant), withoutEnlargement: true });
    return { type: 'image/webp', bytes: new Uint8Array(await scaled.webp().toBuffer()) };
  }
  const whole = await sharp(original)
    .rotate()
    .resize({ ...SHARE, fit: 'inside' })
    .toBuffer();
  const shared = sharp(original)
    .rotate()
    .resize(SHARE)
    .blur(48)
    .composite([{ input: whole }]);
  return { type: 'image/jpeg', bytes: new Uint8Array(await shared.jpeg().toBuffer()) };
}

const isDrawing = (file: string) => /\.svg$/i.test(file);
