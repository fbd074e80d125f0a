import 'server-only';
import { type Env, env } from '@/lib/env';
import { bucketStorage } from './bucket';
import { folderStorage, mediaFolder } from './folder';
import { parseMediaUrl } from './media-url';
import type { MediaStorage } from './types';

/** Where this shop's pictures lie. */
export function mediaStorage(
  settings: Pick<Env, 'MEDIA_URL' | 'DATA_DIR' | 'DATABASE_URL'> = env(),
): MediaStorage {
  if (settings.MEDIA_URL !== undefined) return bucketStorage(parseMediaUrl(settings.MEDIA_URL));
  return folderStorage(mediaFolder(settings));
}
