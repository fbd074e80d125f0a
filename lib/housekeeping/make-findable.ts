/**
 * Orders that a version without the search's table placed are made findable, the newest first: after an upgrade, and those
 * that an instance of the version before took while it was being replaced.
 */
import 'server-only';
import { reader, transaction } from '@/db/client';
import type { ListPlace } from '@/db/queries/keyset';
import { fillMethods, oldestOrder, ordersUnfindable, termsByRows } from '@/db/queries/order-term-sources';
import { addTerms } from '@/db/queries/order-terms';
import { claimOnce, deleteCounter } from '@/db/queries/rate-limits';
import { log } from '@/lib/log';

/** Orders in one transaction: everybody else's writes wait meanwhile. */
const PAGE = 200;
/** So many in a row that are found: those before them are, too, once the oldest is. */
const IN_A_ROW = 1_000;
/** Of one round of reconcile, in milliseconds: the next one waits for its end. */
const PART_MS = 3_000;
const LEASE = 'make orders findable';

interface Walk {
  /** As many in a row end it; none where the oldest order is still missing. */
  readonly enough: number;
  from?: ListPlace;
  inARow: number;
  filled: number;
}

let walk: Walk | 'over' | undefined;

/** Goes on where this process stopped, and does nothing once it is through. @param again begins anew: once a day. */
export async function makeFindable({ again = false, partMs = PART_MS } = {}): Promise<void> {
  if (again) walk = undefined;
  if (walk === 'over') return;
  const until = Date.now() + partMs;
  const mine = await transaction('claim filling', (tx) => claimOnce(tx, LEASE, until + PART_MS));
  if (!mine) return;
  try {
    walk ??= await begin();
    while (Date.now() < until && walk !== 'over') walk = await onePage(walk);
  } finally {
    await transaction('end filling', (tx) => deleteCounter(tx, LEASE));
  }
}

async function begin(): Promise<Walk | 'over'> {
  const oldest = await oldestOrder(reader());
  if (!oldest) return 'over';
  const { unfindable } = await ordersUnfindable(reader(), { ...oldest, createdAt: oldest.createdAt + 1 }, 1);
  return { enough: unfindable.length > 0 ? Number.POSITIVE_INFINITY : IN_A_ROW, inARow: 0, filled: 0 };
}

async function onePage(at: Walk): Promise<Walk | 'over'> {
  const { rows, unfindable } = await ordersUnfindable(reader(), at.from, PAGE);
  await fill(unfindable.map(({ id }) => id));
  const last = rows.at(-1);
  const filled = at.filled + unfindable.length;
  const inARow = unfindable.length > 0 ? 0 : at.inARow + rows.length;
  if (last && rows.length === PAGE && inARow < at.enough) return { ...at, from: last, inARow, filled };
  if (filled > 0) log.info('orders are findable', { changed: filled });
  return 'over';
}

/** Their rows are read in the transaction: what is erased meanwhile is not brought back. */
async function fill(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction('fill terms', async (tx) => {
    for (const { id, createdAt, terms } of await termsByRows(tx, ids))
      await addTerms(tx, id, createdAt, terms);
    await fillMethods(tx, ids);
  });
}
