/** The pictures that a file names: files of a folder, addresses, and those that the shop has. */
import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Picture } from '@/db/types';
import { fetchPicture } from '@/lib/media/fetch-picture';
import { PictureError } from '@/lib/media/picture-error';
import { storedPicture, storePicture } from '@/lib/media/store-picture';
import type { PictureSource } from './cells';
import type { Fault } from './columns';
import type { ProductDraft } from './draft';
import type { Shelf } from './plan';
import type { Progress } from './write-plan';

/** Waiting for other servers; what is fetched is judged and scaled one after another. */
const AT_ONCE = 6;

export type FindPicture = (source: string) => Promise<Picture>;

/**
 * Finds each picture once; what cannot be found is a fault of the first product that names it.
 * @param find throws PictureError
 */
export async function findPictures(
  drafts: readonly ProductDraft[],
  shelf: Shelf,
  find: FindPicture,
  faults: Fault[],
  progress: Progress,
): Promise<(picture: PictureSource) => Picture | undefined> {
  const found = new Map(
    shelf.products.flatMap(({ pictures }) => pictures.map((picture) => [picture.src, picture] as const)),
  );
  const wanted = new Map<string, number>();
  for (const { line, pictures = [] } of drafts) {
    for (const { source } of pictures) {
      if (!found.has(source) && !wanted.has(source)) wanted.set(source, line);
    }
  }
  const queue = [...wanted];
  let done = 0;
  async function work(): Promise<void> {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [source, line] = next;
      try {
        found.set(source, await find(source));
      } catch (error) {
        if (!(error instanceof PictureError)) throw error;
        faults.push({ line, column: 'pictures', says: `${source}: ${error.message}`, fatal: true });
      }
      done += 1;
      progress('pictures', done, wanted.size);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return ({ source, alt }) => {
    const picture = found.get(source);
    return picture && { ...picture, alt };
  };
}

/** @param folder of --images */
export function pictureFinder({ folder, keep }: { folder: string | undefined; keep: boolean }): FindPicture {
  return async (source) => {
    if (/^https?:\/\//i.test(source)) return storePicture(await fetchPicture(source), '', keep);
    if (/^\/(media|products)\//.test(source)) {
      const stored = await storedPicture(source, '');
      if (stored) return stored;
      throw new PictureError(
        'The shop has no such picture: copy its folder of pictures too, or name a file.',
      );
    }
    if (folder === undefined) throw new PictureError('Name the folder that it lies in with --images.');
    return storePicture(await fileIn(folder, source), '', keep);
  };
}

async function fileIn(folder: string, name: string): Promise<Buffer> {
  const file = path.resolve(folder, name);
  const inside = path.relative(path.resolve(folder), file);
  if (inside.startsWith('..') || path.isAbsolute(inside)) {
    throw new PictureError('It lies outside the folder of --images: name a file within it.');
  }
  try {
    return await readFile(file);
  } catch {
    throw new PictureError(`There is no such file in ${folder}: put it there, or mend its name.`);
  }
}
