/** A place in a list as an address carries it. Not a secret: it is checked, not trusted. */
import { isByAmount, type OrderSort } from '@/db/order-sorts';
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

/** The place of a row in a list of orders that is sorted so. */
export function cursorAt(row: ListPlace & { totalPaise: number }, sort: OrderSort): string {
  const { createdAt, id, totalPaise } = row;
  return encodeCursor({ createdAt, id, ...(isByAmount(sort) && { amount: totalPaise }) });
}

/** A place in a list that is sorted otherwise is none in this one. */
export function placeIn(sort: OrderSort, cursor: string | undefined): ListPlace | undefined {
  const place = decodeCursor(cursor);
  return place && (place.amount !== undefined) === isByAmount(sort) ? place : undefined;
}
