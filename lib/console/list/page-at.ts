/** A page of a list by time, and the cursors of its neighbours. */
import type { ListPlace } from '@/db/queries/keyset';
import { PAGE_SIZE } from '../list-limits';
import { decodeCursor, encodeCursor } from './cursor';
import { pageOfRows } from './page-of-rows';

/** Cursors out of an address; a malformed one means the first page. */
export interface PagePosition {
  after?: string | undefined;
  before?: string | undefined;
}

interface Request {
  from: ListPlace | undefined;
  direction: 'older' | 'newer';
  limit: number;
}

/** @param read rows beyond a place, in the direction of reading. @param place by which the rows are in order. */
export async function pageAt<Row extends object>(
  { after, before }: PagePosition,
  read: (request: Request) => Promise<Row[]>,
  place: (row: Row) => { createdAt: number; id: string },
  sort: 'newest' | 'oldest' = 'newest',
) {
  const request = async (direction: 'older' | 'newer', from: ListPlace | undefined) => {
    const rows = await read({ from, direction, limit: PAGE_SIZE + 1 });
    const placed = rows.map((row) => ({ ...row, ...place(row) }));
    return pageOfRows([placed], { direction, within: from !== undefined, size: PAGE_SIZE, sort });
  };
  const towardsNewer = decodeCursor(before);
  let page = await request(towardsNewer ? 'newer' : 'older', towardsNewer ?? decodeCursor(after));
  // Going back ends at the first page, and that one is full.
  if (towardsNewer && !page.hasNewer) page = await request('older', undefined);
  const [first, last] = [page.rows.at(0), page.rows.at(-1)];
  return {
    rows: page.rows,
    older: page.hasOlder && last ? encodeCursor(last) : undefined,
    newer: page.hasNewer && first ? encodeCursor(first) : undefined,
  };
}
