import 'server-only';
import path from 'node:path';
import { databaseFile, isPostgres } from '@/db/engine';
import { type Env, env } from '@/lib/env';
import { bucketStorage } from './bucket';
import { folderStorage } from './folder';
import { parseMediaUrl } from './media-url';
import type { MediaStorage } from './types';

/** Where this shop's pictures lie. */
export function mediaStorage(
  settings: Pick<Env, 'MEDIA_URL' | 'DATA_DIR' | 'DATABASE_URL'> = env(),
): MediaStorage {
  const bucket = settings.MEDIA_URL === undefined ? undefined : parseMediaUrl(settings.MEDIA_URL);
  return bucket ? bucketStorage(bucket) : folderStorage(path.join(dataFolder(settings), 'media'));
}

/** DATA_DIR, or else the folder that the database lies in. */
function dataFolder({ DATA_DIR, DATABASE_URL }: Pick<Env, 'DATA_DIR' | 'DATABASE_URL'>): string {
  if (DATA_DIR === undefined && !isPostgres(DATABASE_URL)) return path.dirname(databaseFile(DATABASE_URL));
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), DATA_DIR ?? '.data');
}
