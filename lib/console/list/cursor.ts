/** A place in the order list as an address carries it. Not a secret: it is checked, not trusted. */
import type { ListPlace } from '@/db/queries/keyset';

export function encodeCursor({ createdAt, id }: ListPlace): string {
  return Buffer.from(`${createdAt}.${id}`).toString('base64url');
}

/** @returns undefined for anything that {@link encodeCursor} would not have written. */
export function decodeCursor(cursor: string | undefined): ListPlace | undefined {
  if (!cursor || cursor.length > 200) return undefined;
  const match = /^(\d{1,16})\.([A-Za-z0-9_-]{1,100})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match) return undefined;
  const place = { createdAt: Number(match[1]), id: match[2] ?? '' };
  return encodeCursor(place) === cursor ? place : undefined;
}
