/** Asks the place where pictures lie whether they can be written and read. */
import { randomUUID } from 'node:crypto';
import type { Env } from '@/lib/env';
import { mediaStorage } from '@/lib/media/storage/storage';
import { MediaUnavailableError } from '@/lib/media/storage/types';
import { isWritable } from './probe-folder';

export interface MediaFacts {
  readonly kind: 'folder' | 'bucket';
  /** Never a secret. */
  readonly name: string;
  /** What stands in the way. */
  readonly fault?: string | undefined;
}

export async function probeMedia(
  env: Pick<Env, 'MEDIA_URL' | 'DATA_DIR' | 'DATABASE_URL'>,
): Promise<MediaFacts> {
  const storage = mediaStorage(env);
  const { name } = storage;
  if (env.MEDIA_URL === undefined) {
    return { kind: 'folder', name, ...(!isWritable(name) && { fault: 'cannot be written by this user' }) };
  }
  return { kind: 'bucket', name, fault: await tryToKeep(storage) };
}

/** One small file with a name of its own, since two may examine at once: what is written must be what is read. It does not stay. */
async function tryToKeep(storage: ReturnType<typeof mediaStorage>): Promise<string | undefined> {
  const word = randomUUID();
  const file = `${word}.txt`;
  try {
    await storage.put('doctor', new Map([[file, Buffer.from(word)]]), file);
    const kept = (await storage.read(`doctor/${file}`))?.toString();
    // The shop itself removes nothing: a key that may not is as good.
    await storage.remove(`doctor/${file}`).catch(() => undefined);
    if (kept !== word) return 'does not give back what was written';
    // Where nothing may be listed, what is missing looks like what is forbidden.
    return (await storage.has('doctor/never-written.txt')) ? 'has what was never written' : undefined;
  } catch (error) {
    if (error instanceof MediaUnavailableError) return error.message.replace(`${storage.name} `, '');
    throw error;
  }
}
