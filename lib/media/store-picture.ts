/** From a file to a picture of the shop: one function for the console, the import and the seed. */
import 'server-only';
import { createHash } from 'node:crypto';
import type { Picture } from '@/db/types';
import { MAX_ALT_LENGTH } from './limits';
import { PictureError } from './picture-error';
import { mediaStorage } from './storage/storage';
import { versionsOf } from './versions';

/** Raised when the files that are made of a picture change: addresses are kept by browsers for a year. */
const EDITION = 1;

/** One at a time: a photograph takes hundreds of megabytes while it is read. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Keeps the picture, and answers once pages can show it. The same file again is the same picture, with these words.
 * @param alt what is said in its place; empty where the product's name says it.
 * @param keep false: judges it, and says what it would be.
 * @throws PictureError when the file or the words cannot be taken, MediaUnavailableError when they cannot be kept.
 */
export function storePicture(bytes: Buffer, alt: string, keep = true): Promise<Picture> {
  const stored = before.then(() => store(bytes, alt, keep));
  before = stored.catch(() => undefined);
  return stored;
}

async function store(bytes: Buffer, alt: string, keep: boolean): Promise<Picture> {
  const words = alt.trim().replace(/\s+/g, ' ');
  if (words.length > MAX_ALT_LENGTH) {
    throw new PictureError(`The alternative text is over ${MAX_ALT_LENGTH} characters: shorten it.`, 'alt');
  }
  const { main, width, height, make } = await versionsOf(bytes);
  const folder = createHash('sha256').update(`${EDITION} `).update(bytes).digest('hex').slice(0, 32);
  const storage = mediaStorage();
  if (keep && !(await storage.has(`${folder}/${main}`))) await storage.put(folder, await make(), main);
  return { src: `/media/${folder}/${main}`, alt: words, width, height };
}

/** One that is kept already, by its `src`; undefined where there is none. */
export async function storedPicture(src: string, alt: string): Promise<Picture | undefined> {
  const key = /^\/media\/([\da-f]{32}\/(?:\d+\.webp|drawing\.svg))$/.exec(src)?.[1];
  const bytes = key && (await mediaStorage().read(key));
  if (!bytes) return undefined;
  const { width, height } = await versionsOf(bytes);
  return { src, alt, width, height };
}
