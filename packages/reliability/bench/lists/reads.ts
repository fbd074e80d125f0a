/** What the console reads for its pages, by the queries that its lists call (lib/console/list), without the session. */
import { type Db, reader } from '@/db/client';
import { countOrdersByStatus, type OrderListRow, ordersBeyond, searchOrders } from '@/db/queries/console';
import {
  countAttention,
  openWorkOf,
  ordersRefused,
  ordersUnanswered,
  ordersUnderReview,
} from '@/db/queries/console-attention';
import type { ListPlace } from '@/db/queries/keyset';
import { orderById } from '@/db/queries/orders';
import { countWaiting } from '@/db/queries/reconcile-runs';
import { type ListScope, ORDER_VIEWS, type OrderViewName, statusesOf } from '@/lib/console/list/list-scope';
import { pageOfRows } from '@/lib/console/list/page-of-rows';
import { searchPrefixes } from '@/lib/console/list/search-term';
import {
  COUNT_CAP,
  LONGEST_LIST,
  PAGE_SIZE,
  REFUSED_FOR_MS,
  UNANSWERED_AFTER_MS,
} from '@/lib/console/list-limits';
import { shop } from '@/shop/config';
import type { Read } from '../growth';

/** The place in the middle of a list, by time. */
async function middleOf(db: Db, scope: ListScope): Promise<ListPlace> {
  const ends = async (direction: 'older' | 'newer') =>
    (
      await Promise.all(
        (statusesOf(scope) ?? [undefined]).map((status) => ordersBeyond(db, { status, direction, limit: 1 })),
      )
    ).flatMap((rows) => rows.map(({ createdAt }) => createdAt));
  const newest = Math.max(...(await ends('older')));
  const oldest = Math.min(...(await ends('newer')));
  return { createdAt: Math.floor((newest + oldest) / 2), id: '' };
}

async function withWork(db: Db, rows: readonly OrderListRow[]): Promise<number> {
  await openWorkOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.length;
}

async function page(db: Db, scope: ListScope, from?: ListPlace): Promise<number> {
  const answers = await Promise.all(
    (statusesOf(scope) ?? [undefined]).map((status) =>
      ordersBeyond(db, { status, from, direction: 'older', limit: PAGE_SIZE + 1 }),
    ),
  );
  const { rows } = pageOfRows(answers, {
    direction: 'older',
    within: from !== undefined,
    size: PAGE_SIZE,
  });
  return withWork(db, rows);
}

async function search(db: Db, term: string): Promise<number> {
  const prefixes = searchPrefixes(term);
  const found = prefixes ? await searchOrders(db, prefixes, LONGEST_LIST + 1) : [];
  return withWork(db, found.slice(0, LONGEST_LIST));
}

/** Of the database that DATABASE_URL names now. */
export async function readsOf(): Promise<Read[]> {
  const db = reader();
  const views = Object.keys(ORDER_VIEWS) as OrderViewName[];
  const scopes: [string, ListScope][] = [
    ['all orders', { kind: 'all' }],
    ...views.map((view): [string, ListScope] => [
      `filter “${view}”`,
      { kind: 'view', view, status: undefined },
    ]),
  ];
  const pages = await Promise.all(
    scopes.map(async ([name, scope]): Promise<Read[]> => {
      const middle = await middleOf(db, scope);
      return [
        { name: `${name}, first page`, run: () => page(db, scope) },
        { name: `${name}, halfway down`, run: () => page(db, scope, middle) },
      ];
    }),
  );
  const middle = await middleOf(db, { kind: 'all' });
  const [row] = await ordersBeyond(db, { from: middle, direction: 'older', limit: 1 });
  const order = row && (await orderById(db, row.id));
  if (!order?.gatewayOrderId) throw new Error('no order in the middle of the list, or the gateway has none');
  const { reference, email, gatewayOrderId } = order;
  const limit = LONGEST_LIST + 1;
  return [
    ...pages.flat(),
    { name: 'search by reference', run: () => search(db, reference) },
    { name: 'search by e-mail', run: () => search(db, email) },
    { name: 'search by gateway id', run: () => search(db, gatewayOrderId) },
    { name: 'search that finds more than it shows', run: () => search(db, `${shop.referencePrefix}-`) },
    { name: 'search that finds nothing', run: () => search(db, 'nobody@nowhere.example') },
    { name: 'orders by status, counted', run: async () => (await countOrdersByStatus(db, COUNT_CAP)).size },
    {
      name: 'what needs attention, counted',
      run: async () =>
        (await countAttention(db, Date.now() - UNANSWERED_AFTER_MS, Date.now() - REFUSED_FOR_MS)).reviews,
    },
    { name: 'what reconcile has to do, counted', run: async () => (await countWaiting(db, Date.now())).due },
    { name: 'orders under review', run: async () => withWork(db, await ordersUnderReview(db, limit)) },
    {
      name: 'orders that the gateway refused',
      run: async () => withWork(db, await ordersRefused(db, Date.now() - REFUSED_FOR_MS, limit)),
    },
    {
      name: 'orders with a call without an answer',
      run: async () => withWork(db, await ordersUnanswered(db, Date.now() - UNANSWERED_AFTER_MS, limit)),
    },
  ];
}
