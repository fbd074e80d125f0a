/** A callback's fields as pairs, from whichever form it came in. */
import { decodeUtf8, readBody } from '@/lib/http/read-body';

export type Fields = [string, string][];

/** @throws BodyError when the body is too large, too slow or not UTF-8. */
export async function callbackFields(request: Request): Promise<Fields> {
  if (request.method === 'GET') return [...new URL(request.url).searchParams];
  const text = decodeUtf8(await readBody(request));
  const type = request.headers.get('content-type') ?? '';
  return /\bjson\b/i.test(type) ? jsonFields(text) : [...new URLSearchParams(text)];
}

/** Only an object of plain texts is a callback; anything else has no fields. */
function jsonFields(text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const entries = Object.entries(value);
  return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string') ? entries : [];
}
