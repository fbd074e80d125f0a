/** One page out of rows that were read a little too far. Pure. */

interface Row {
  createdAt: number;
  id: string;
}

export interface PageRequest {
  direction: 'older' | 'newer';
  /** Whether the page begins somewhere within the list and not at its end. */
  within: boolean;
  size: number;
}

export interface PageOfRows<R> {
  /** Newest first. */
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
  const sign = direction === 'older' ? -1 : 1;
  const merged = answers.flat().sort((a, b) => sign * compare(a, b));
  const rows = merged.slice(0, size);
  const more = merged.length > size;
  return direction === 'older'
    ? { rows, hasOlder: more, hasNewer: within }
    : { rows: rows.reverse(), hasOlder: within, hasNewer: more };
}

/** As the database compares: by code unit, which for our ids (ASCII) is by byte. */
function compare(a: Row, b: Row): number {
  if (a.createdAt !== b.createdAt) return a.createdAt - b.createdAt;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
