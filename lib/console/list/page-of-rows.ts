/** One page out of rows that were read a little too far. Pure. */
import { isByAmount, isDownwards, type OrderSort } from '@/db/order-sorts';
import type { ListPlace } from '@/db/queries/keyset';

interface Row {
  createdAt: number;
  id: string;
  totalPaise?: number;
}

export interface PageRequest {
  /** `older` goes on in the order of the list, `newer` back. */
  direction: 'older' | 'newer';
  /** Whether the page begins somewhere within the list and not at its end. */
  within: boolean;
  size: number;
  /** Newest first without it. */
  sort?: OrderSort;
}

export interface PageOfRows<R> {
  /** In the order of the list. */
  rows: R[];
  hasOlder: boolean;
  hasNewer: boolean;
}

/**
 * Merges the answers of several statuses and cuts the page.
 * @param answers each in the direction of reading and read to `size + 1` rows, so that one more shows that there is more.
 */
export function pageOfRows<R extends Row>(answers: R[][], request: PageRequest): PageOfRows<R> {
  const { direction, within, size } = request;
  const merged = answers.flat().sort(inDirection(request));
  const rows = merged.slice(0, size);
  const more = merged.length > size;
  return direction === 'older'
    ? { rows, hasOlder: more, hasNewer: within }
    : { rows: rows.reverse(), hasOlder: within, hasNewer: more };
}

/** Those of rows in memory that lie beyond a place, as the database reads them. */
export function beyond<R extends Row>(
  rows: readonly R[],
  from: ListPlace | undefined,
  request: PageRequest,
): R[] {
  if (!from) return [...rows];
  const place = { ...from, totalPaise: from.amount ?? 0 };
  const compared = inDirection(request);
  return rows.filter((row) => compared(row, place) > 0);
}

function inDirection({ direction, sort = 'newest' }: PageRequest): (a: Row, b: Row) => number {
  const sign = isDownwards(sort) === (direction === 'older') ? -1 : 1;
  return (a, b) => sign * compare(a, b, isByAmount(sort));
}

/** As the database compares: by code unit, which for our ids (ASCII) is by byte. */
function compare(a: Row, b: Row, byAmount: boolean): number {
  const amounts = byAmount ? (a.totalPaise ?? 0) - (b.totalPaise ?? 0) : 0;
  if (amounts !== 0) return amounts;
  if (a.createdAt !== b.createdAt) return a.createdAt - b.createdAt;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
