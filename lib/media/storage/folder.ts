/** Pictures in a folder of this machine. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { databaseFile, isPostgres } from '@/db/engine';
import { privateFolder } from '@/db/private-files';
import { type MediaStorage, MediaUnavailableError } from './types';

/** Within the folder: what is not whole yet. */
const UNFINISHED = '.unfinished';
/** Left by a process that died; a picture is written within seconds. */
const LEFT_AFTER_MS = 60 * 60_000;

/** In DATA_DIR, or else beside the database. */
export function mediaFolder({
  DATA_DIR,
  DATABASE_URL,
}: {
  DATA_DIR?: string | undefined;
  DATABASE_URL?: string | undefined;
}): string {
  const beside = DATA_DIR === undefined && !isPostgres(DATABASE_URL);
  const data = beside ? path.dirname(databaseFile(DATABASE_URL)) : (DATA_DIR ?? '.data');
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), data, 'media');
}

export function folderStorage(root: string): MediaStorage {
  const unreadable = (cause: unknown): never => {
    throw new MediaUnavailableError(`${root} cannot be read`, { cause });
  };
  const at = (key: string) => path.join(/* turbopackIgnore: true */ root, key);
  const size = (key: string) => found(async () => (await stat(at(key))).size).catch(unreadable);
  return {
    name: root,
    size,
    read: (key) => found(() => readFile(at(key))).catch(unreadable),
    has: async (key) => (await size(key)) !== undefined,
    remove: (key) => rm(at(key), { force: true }),
    put: async (folder, files) => {
      try {
        await putWhole(root, folder, files);
      } catch (cause) {
        throw new MediaUnavailableError(`${root} cannot be written`, { cause });
      }
    },
  };
}

async function found<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    throw error;
  }
}

/** Written aside and renamed as one: a crash leaves all of a picture or nothing, and the files are on the disk before the name is. */
async function putWhole(root: string, folder: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  const unfinished = path.join(/* turbopackIgnore: true */ root, UNFINISHED);
  privateFolder(unfinished);
  await sweep(unfinished);
  const target = path.join(/* turbopackIgnore: true */ root, folder);
  const aside = path.join(unfinished, randomUUID());
  await mkdir(aside, { mode: 0o700 });
  try {
    for (const [name, bytes] of files) await writeFlushed(path.join(aside, name), bytes);
    await flush(aside);
    await rename(aside, target).catch(async (error: unknown) => {
      if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error;
      // Somebody stored the same picture meanwhile, or of one that was copied a file is missing: each is put in its place.
      for (const name of files.keys()) await rename(path.join(aside, name), path.join(target, name));
      await flush(target);
    });
    await flush(root);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function writeFlushed(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sweep(unfinished: string): Promise<void> {
  for (const name of await readdir(unfinished)) {
    const left = path.join(unfinished, name);
    const changed = await found(async () => (await stat(left)).mtimeMs);
    if (changed !== undefined && Date.now() - changed > LEFT_AFTER_MS) {
      await rm(left, { recursive: true, force: true });
    }
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
