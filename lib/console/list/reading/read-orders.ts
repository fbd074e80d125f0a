/** Reads a page of the orders that match, along the index that costs least. */
import 'server-only';
import { reader } from '@/db/client';
import { isByAmount, isDownwards } from '@/db/order-sorts';
import {
  type Along,
  countByAmount,
  type ListPage,
  type OrderAmounts,
  type OrderFilter,
  type OrderListRow,
  orderRows,
  ordersBeyond,
} from '@/db/queries/console';
import type { ListPlace } from '@/db/queries/keyset';
import { daysWithOrders, sumOfFigures } from '@/db/queries/order-figures';
import { dayBegun, dayNumber } from '@/lib/figures/indian-day';
import { MOST_SORTED } from '../../list-limits';
import { beyond, type PageOfRows, pageOfRows } from '../page-of-rows';
import { figuresFilter, isOfFigures, type Matching } from './matching';

export interface Position {
  /** The page begins beyond this place. */
  from?: ListPlace | undefined;
  /** `older` goes on in the order of the sort, `newer` back. */
  direction: 'older' | 'newer';
}

/** @param size of the page, in rows. */
export async function readOrders(
  { filter, found, sort }: Pick<Matching, 'filter' | 'found' | 'sort'>,
  { from, direction }: Position,
  size: number,
): Promise<PageOfRows<OrderListRow>> {
  const request = { direction, within: from !== undefined, size, sort };
  if (found) return readFound(pageOfRows([beyond(found, from, request)], request));
  return pageOfRows(await answersOf({ ...filter, sort, from, direction, limit: size + 1 }), request);
}

async function readFound({ rows, ...ends }: PageOfRows<OrderAmounts>): Promise<PageOfRows<OrderListRow>> {
  const read = await orderRows(
    reader(),
    rows.map(({ id }) => id),
  );
  const byId = new Map(read.map((row) => [row.id, row]));
  return { rows: rows.flatMap(({ id }) => byId.get(id) ?? []), ...ends };
}

type Wanted = Omit<ListPage, 'along'>;

async function answersOf(page: Wanted): Promise<OrderListRow[][]> {
  const along = await alongOf(page);
  if (along !== 'time' || isByAmount(page.sort)) return [await ordersBeyond(reader(), { ...page, along })];
  if (isScattered(page)) return [await onTheirDays(page)];
  // One read a status, each along its index; merging them costs a few comparisons and no sort of the table.
  const statuses = page.statuses?.map((status) => [status]) ?? [undefined];
  return Promise.all(
    statuses.map((one) => ordersBeyond(reader(), { ...page, statuses: one, along: 'time' })),
  );
}

/** Few rows are read along what finds them, and then sorted; many along the sort, since every page soon has its rows. */
async function alongOf(page: Wanted): Promise<Along> {
  const { least, most, sort } = page;
  const isOfAmount = least !== undefined || most !== undefined;
  if (isOfAmount && (await countByAmount(reader(), page, MOST_SORTED + 1)) <= MOST_SORTED) return 'amount';
  if (!isByAmount(sort)) return 'time';
  const { orders } = await sumOfFigures(reader(), figuresFilter(page));
  return orders <= MOST_SORTED ? 'time' : 'amount';
}

/** Whether no index has them side by side, while the figures know their days. */
function isScattered(page: OrderFilter): boolean {
  const { statuses, method, preAuth, dispatched } = page;
  const parts = [statuses, method, preAuth, dispatched === 'due' ? undefined : dispatched];
  const scattered = preAuth !== undefined || parts.filter((part) => part !== undefined).length > 1;
  return isOfFigures(page) && (scattered || parts[3] !== undefined);
}

/**
 * Only the days that have such orders are read, nearest first: of what is rare no more than a page's days, and of what is
 * frequent one or two.
 */
async function onTheirDays(page: Wanted): Promise<OrderListRow[]> {
  const rows: OrderListRow[] = [];
  for (const { since, until } of await rangesOf(page)) {
    const limit = page.limit - rows.length;
    if (limit <= 0) break;
    rows.push(...(await ordersBeyond(reader(), { ...page, since, until, limit, along: 'time' })));
  }
  return rows;
}

async function rangesOf({ from, direction, sort, limit, ...filter }: Wanted) {
  const newestFirst = isDownwards(sort) === (direction === 'older');
  const { fromDay, untilDay, ...rest } = figuresFilter(filter);
  const here = from && dayNumber(from.createdAt);
  const days = await daysWithOrders(
    reader(),
    {
      ...rest,
      fromDay: here === undefined || newestFirst ? fromDay : Math.max(fromDay ?? here, here),
      untilDay: here === undefined || !newestFirst ? untilDay : Math.min(untilDay ?? here + 1, here + 1),
    },
    // One more: of the day of the place some may lie before it.
    { newestFirst, limit: limit + 1 },
  );
  const ranges: { since: number; until: number }[] = [];
  let found = 0;
  for (const { day, orders } of days) {
    if (found >= limit) break;
    if (day !== here) found += orders;
    const [since, until] = [dayBegun(day), dayBegun(day + 1)];
    const last = ranges.at(-1);
    if (last && newestFirst && last.since === until) last.since = since;
    else if (last && !newestFirst && last.until === since) last.until = until;
    else ranges.push({ since, until });
  }
  return ranges;
}
