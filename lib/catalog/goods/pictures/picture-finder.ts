/** Pictures from a folder of files and from addresses, into the shop's own storage. */
import 'server-only';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { PictureError } from '@/lib/media/picture-error';
import { storedPicture, storePicture } from '@/lib/media/store-picture';
import { builtPicture } from '../shop-goods';
import { fetchPicture } from './fetch-picture';
import type { FindPicture } from './find-pictures';

/** @param folder of --images */
export function pictureFinder({ folder, keep }: { folder: string | undefined; keep: boolean }): FindPicture {
  return async (source, look) => {
    if (/^https?:\/\//i.test(source))
      return look ? undefined : storePicture(await fetchPicture(source), '', keep);
    if (source.startsWith('/products/')) return builtPicture(source.slice('/products/'.length));
    if (source.startsWith('/media/')) {
      const stored = await storedPicture(source, '');
      if (stored) return stored;
      throw new PictureError(
        'The shop has no such picture: copy its folder of pictures too, or name a file.',
      );
    }
    if (folder === undefined) throw new PictureError('Name the folder that it lies in with --images.');
    const file = await fileIn(folder, source);
    return look ? undefined : storePicture(await read(file), '', keep);
  };
}

async function fileIn(folder: string, name: string): Promise<string> {
  const file = path.resolve(folder, name);
  const inside = path.relative(path.resolve(folder), file);
  if (inside.startsWith('..') || path.isAbsolute(inside)) {
    throw new PictureError('It lies outside the folder of --images: name a file within it.');
  }
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return file;
  throw new PictureError(`There is no such file in ${folder}: put it there, or mend its name.`);
}

async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    throw new PictureError(
      `It cannot be read (${code}): let the import read it, or name another.`,
      'picture',
      { cause },
    );
  }
}
