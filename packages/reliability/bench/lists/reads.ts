/** What the console reads for its pages: as lib/console/list reads it, without the session. */
import { type Db, reader } from '@/db/client';
import type { OrderListRow } from '@/db/queries/console';
import {
  countAttention,
  openWorkOf,
  ordersRefused,
  ordersUnanswered,
  ordersUnderReview,
} from '@/db/queries/console-attention';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { countWaiting } from '@/db/queries/reconcile-runs';
import { ORDER_VIEWS, type OrderFilters, type OrderViewName, PRESETS } from '@/lib/console/list/filters';
import { matchingOrders } from '@/lib/console/list/reading/matching';
import { readOrders } from '@/lib/console/list/reading/read-orders';
import { sumsOf } from '@/lib/console/list/reading/sums';
import { MOST_LISTED, PAGE_SIZE, REFUSED_FOR_MS, UNANSWERED_AFTER_MS } from '@/lib/console/list-limits';
import { paise, toRupeeInput } from '@/lib/money';
import type { Read } from '../growth';

async function withWork(db: Db, rows: readonly OrderListRow[]): Promise<number> {
  await openWorkOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.length;
}

/** The place in the middle of a list, by time. */
async function middleOf(filters: OrderFilters) {
  const end = async (sort: 'newest' | 'oldest') =>
    (await readOrders(await matchingOrders({ ...filters, sort }), { direction: 'older' }, 1)).rows[0]
      ?.createdAt;
  return { createdAt: Math.floor((((await end('newest')) ?? 0) + ((await end('oldest')) ?? 0)) / 2), id: '' };
}

type Place = Awaited<ReturnType<typeof middleOf>>;

/** A page as it is shown: its rows, what is open at them, and the numbers and sums of all. */
async function page(db: Db, filters: OrderFilters, from?: Place): Promise<number> {
  const matching = await matchingOrders(filters);
  const [{ rows }] = await Promise.all([
    readOrders(matching, { from, direction: 'older' }, PAGE_SIZE),
    sumsOf(matching),
  ]);
  return withWork(db, rows);
}

/** Each filter by itself, each sort, and filters together. */
function listsOf(total: number): [string, OrderFilters][] {
  const amount = toRupeeInput(paise(total));
  const views = Object.keys(ORDER_VIEWS) as OrderViewName[];
  return [
    ['all orders', {}],
    ...views.map((view): [string, OrderFilters] => [`tab “${view}”`, { view }]),
    ...PRESETS.map((preset): [string, OrderFilters] => [`days “${preset}”`, { preset }]),
    ['status', { status: 'FULLY_REFUNDED' }],
    ['paid by UPI', { method: 'UPI' }],
    ['paid by what nobody pays by', { method: 'POINTS' }],
    ['at least an amount', { least: amount }],
    ['of exactly an amount', { least: amount, most: amount }],
    ['holds first', { hold: 'yes' }],
    ['dispatched', { dispatched: 'yes' }],
    ['to dispatch', { dispatched: 'due' }],
    ['holds by when they lapse', { attention: 'holds' }],
    ['worked on by somebody', { staff: 'asha@shop.example' }],
    ['oldest first', { sort: 'oldest' }],
    ['largest first', { sort: 'amount-down' }],
    ['smallest first', { sort: 'amount-up' }],
    ['status, way to pay and hold', { status: 'PARTIALLY_REFUNDED', method: 'CARD', hold: 'yes' }],
    ['status and way to pay that never meet', { status: 'AUTHORIZED', method: 'UPI' }],
    ['tab, largest first', { view: 'refunded', sort: 'amount-down' }],
    ['tab of few, largest first', { view: 'waiting', sort: 'amount-down' }],
    ['amount, status and days', { least: amount, status: 'PROCESSED', preset: '30d' }],
  ];
}

/** What somebody may have at hand of one order, and what finds many or none. */
async function searchesFor(db: Db, order: OrderRow): Promise<Record<string, string>> {
  const [payment] = await paymentsOfOrder(db, order.id);
  if (!order.gatewayOrderId || !payment?.rrn || !payment.approvalCode)
    throw new Error('the order is not paid');
  const { reference, email, mobile, firstName, lastName, totalPaise } = order;
  return {
    reference,
    'a part of a reference': reference.slice(-9),
    'three characters': reference.slice(-3),
    name: `${firstName} ${lastName}`,
    'name, the last one first': `${lastName} ${firstName}`,
    'first name': firstName,
    'the beginning of a name': firstName.slice(0, 3),
    'e-mail': email,
    mobile: `+91 ${mobile.slice(0, 5)} ${mobile.slice(5)}`,
    'last four digits': mobile.slice(-4),
    RRN: payment.rrn,
    'approval code': payment.approvalCode,
    'gateway id': order.gatewayOrderId,
    'payment id': payment.id,
    amount: `₹${toRupeeInput(paise(totalPaise))}`,
    'what nobody has': 'nobody@nowhere.example',
  };
}

/** Of the database that DATABASE_URL names now. */
export async function readsOf(): Promise<Read[]> {
  const db = reader();
  const middle = await middleOf({});
  const paid = await matchingOrders({ status: 'PROCESSED' });
  const [row] = (await readOrders(paid, { from: middle, direction: 'older' }, 1)).rows;
  const order = row && (await orderById(db, row.id));
  if (!order) throw new Error('no order in the middle of the list');
  const lists = await Promise.all(
    listsOf(order.totalPaise).map(async ([name, filters]): Promise<Read[]> => {
      const first = { name, run: () => page(db, filters) };
      const isPaged = filters.sort?.startsWith('amount') !== true && !filters.preset;
      if (!isPaged) return [first];
      const half = await middleOf(filters);
      return [first, { name: `${name}, halfway down`, run: () => page(db, filters, half) }];
    }),
  );
  const limit = MOST_LISTED + 1;
  const search = (q: string) => () => page(db, { q });
  return [
    ...lists.flat(),
    ...Object.entries(await searchesFor(db, order)).map(([what, typed]) => ({
      name: `search by ${what}`,
      run: search(typed),
    })),
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
