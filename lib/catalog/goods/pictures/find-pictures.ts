/** The pictures that a file names: those that the shop has, and what `find` brings of the others. */
import type { Picture } from '@/db/types';
import { PictureError } from '@/lib/media/picture-error';
import type { PictureSource } from '../file/cells';
import type { Fault, ProductDraft } from '../file/types';
import type { Shelf } from '../plan/types';
import type { Progress } from '../plan/write-plan';

/** Waiting for other servers; what is fetched is judged and scaled one after another. */
const AT_ONCE = 6;

/**
 * @param look only says what is wrong with it, as far as nothing is fetched or scaled for that, and may give nothing back
 * @throws PictureError
 */
export type FindPicture = (source: string, look?: boolean) => Promise<Picture | undefined>;

/**
 * Finds each picture once; what cannot be found is a fault of the first product that names it.
 * @param look as of {@link FindPicture}
 */
export async function findPictures(
  drafts: readonly ProductDraft[],
  shelf: Shelf,
  find: FindPicture,
  look: boolean,
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
        const picture = await find(source, look);
        if (picture) found.set(source, picture);
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
