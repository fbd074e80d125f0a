/** Reads a request's body with a bound on its size and on the sender's patience. */

export class BodyError extends Error {
  override readonly name = 'BodyError';
  /** 413 too large, 408 too slow, 400 not UTF-8. */
  readonly status: 400 | 408 | 413;

  constructor(status: 400 | 408 | 413, message: string) {
    super(message);
    this.status = status;
  }
}

/** What the callback takes at the most, in bytes. A webhook brings a whole order: MAX_ORDER_BYTES of lib/pinelabs. */
export const MAX_BODY_BYTES = 64 * 1024;
/** How long a sender may take, in milliseconds, unless it is told otherwise. */
const MAX_BODY_MS = 10_000;

/** @throws BodyError with the HTTP status to answer. Never holds more than `limit` bytes. */
export async function readBody(
  request: Request,
  limit = MAX_BODY_BYTES,
  patienceMs = MAX_BODY_MS,
): Promise<Buffer> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > limit) throw new BodyError(413, `the body is over ${limit} bytes`);
  if (!request.body) return Buffer.alloc(0);
  const reader = request.body.getReader();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void reader.cancel('too slow').catch(() => undefined);
  }, patienceMs);
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.byteLength;
      if (size > limit) throw new BodyError(413, `the body is over ${limit} bytes`);
      chunks.push(next.value);
    }
    // Not by the clock, which may be a millisecond behind the timer: a body cut off here would pass for a whole one.
    if (late) throw new BodyError(408, 'the body took too long');
    return Buffer.concat(chunks);
  } finally {
    clearTimeout(timer);
    await reader.cancel().catch(() => undefined);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws BodyError 400 when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new BodyError(400, 'the body is not UTF-8');
  }
}
