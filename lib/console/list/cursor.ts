/** A place in a list as an address carries it. Not a secret: it is checked, not trusted. */
import type { ListPlace } from '@/db/queries/keyset';

export function encodeCursor({ createdAt, id, amount }: ListPlace): string {
  const parts = amount === undefined ? [createdAt, id] : [amount, createdAt, id];
  return Buffer.from(parts.join('.')).toString('base64url');
}

/** @returns undefined for anything that {@link encodeCursor} would not have written. */
export function decodeCursor(cursor: string | undefined): ListPlace | undefined {
  if (!cursor || cursor.length > 200) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString();
  const match = /^(?:(\d{1,16})\.)?(\d{1,16})\.([A-Za-z0-9_-]{1,100})$/.exec(text);
  if (!match) return undefined;
  const [, amount, createdAt, id = ''] = match;
  const place = { createdAt: Number(createdAt), id, ...(amount && { amount: Number(amount) }) };
  return encodeCursor(place) === cursor ? place : undefined;
}
