/** A stored picture, as browsers get it. Its address tells its content: what was there once never changes. */
import 'server-only';
import { describeError, log } from '@/lib/log';
import { pictureType } from '@/lib/picture-files';
import { lookUp } from './storage/lookups';
import { mediaStorage } from './storage/storage';
import { MediaUnavailableError } from './storage/types';

/** All that storePicture writes, and nothing that leads elsewhere. */
const FOLDER = /^[0-9a-f]{32}$/;
const FILE = /^(\d{1,4}\.webp|share\.jpg|drawing\.svg)$/;

/** A storage that is down fails for every picture of every page: a line for each would bury what else the log says. */
const SAY_EVERY_MS = 60_000;
let saidAt = Number.NEGATIVE_INFINITY;

export async function servePicture(
  request: Pick<Request, 'method' | 'headers'>,
  { folder, file }: { folder: string; file: string },
): Promise<Response> {
  if (!FOLDER.test(folder) || !FILE.test(file)) return empty(404);
  const storage = mediaStorage();
  const key = `${folder}/${file}`;
  const etag = `"${folder}-${file}"`;
  try {
    if (request.method === 'HEAD' || isKnown(request.headers.get('if-none-match'), etag)) {
      const size = await lookUp(key, () => storage.size(key));
      if (size === undefined) return empty(404);
      const known = request.method !== 'HEAD';
      return new Response(null, {
        status: known ? 304 : 200,
        headers: headersOf(file, etag, known ? undefined : size),
      });
    }
    const bytes = await lookUp(key, () => storage.read(key));
    if (!bytes) return empty(404);
    return new Response(new Uint8Array(bytes), { headers: headersOf(file, etag, bytes.length) });
  } catch (error) {
    if (!(error instanceof MediaUnavailableError)) throw error;
    sayUnavailable(error);
    return empty(503, { 'Retry-After': '5' });
  }
}

function sayUnavailable(error: MediaUnavailableError): void {
  if (Date.now() - saidAt < SAY_EVERY_MS) return;
  saidAt = Date.now();
  log.error('a picture could not be read', { error: describeError(error) });
}

function headersOf(file: string, etag: string, size: number | undefined): Record<string, string> {
  return {
    'Content-Type': pictureType(file) ?? '',
    'Cache-Control': 'public, max-age=31536000, immutable',
    ETag: etag,
    // The policy is one of next.config.ts, whose headers stand before those of a route.
    // Shown within pages all the same: whoever opens the address itself gets a file.
    ...(file.endsWith('.svg') && { 'Content-Disposition': 'attachment' }),
    ...(size !== undefined && { 'Content-Length': String(size) }),
  };
}

/** No browser and no proxy remembers that a picture was not there: it may be stored the next moment. */
function empty(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}

function isKnown(given: string | null, etag: string): boolean {
  return (given ?? '').split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));
}
