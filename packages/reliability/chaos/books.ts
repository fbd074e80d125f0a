/** The shop's database against the gateway's ledger, for one order and for all. */
import type { Ledger } from '@/scripts/lib/sandbox-control';
import { judgeCoupons } from '../lib/coupons';
import { COUNTERS, documentsDue, ISSUED, numberFaults } from '../lib/documents';
import { STOCK, unrecordedUnits } from '../lib/http/shop-world';
import type { Lane } from './lane';
import type { End } from './plan';

interface OrderRow {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly stock: string;
  readonly gateway_order_id: string | null;
  /** Text or what it says, by the engine. */
  readonly plan: unknown;
  readonly total_paise: number;
  readonly authorised_paise: number;
  readonly captured_paise: number;
  readonly released_paise: number;
  readonly refunded_paise: number;
  /** Units of its lines: all, those that went back with a refund or a cancel, and what stands in its cart. */
  readonly ordered: number;
  readonly restocked: number;
  readonly in_cart: number;
  readonly fee_paise: number;
  readonly discount_paise: number;
  /** Text or what it says, by the engine. */
  readonly settlement: unknown;
}

export interface Books {
  readonly orders: readonly OrderRow[];
  readonly open: readonly string[];
  /** Captures, cancels and refunds that are called failed. */
  readonly failed: readonly string[];
  /** That nobody has closed. */
  readonly reviews: readonly string[];
  /** The plan that the order is paid by says that its discount is paid later. */
  readonly paidLater: boolean;
  /** Orders at the gateway that another one has taken the place of. */
  readonly superseded: number;
  /** That the shop knows to have been begun from its own page. */
  readonly payments: number;
  readonly ledger: Ledger | undefined;
  /** What invoices come to, less credit notes. */
  readonly documents: number;
}

/** Everything that either side knows of this customer. */
export async function readBooks(lane: Lane, email: string): Promise<Books> {
  const orders = (await lane.database.all(
    `SELECT orders.*, (SELECT sum(quantity) FROM order_lines WHERE order_id = orders.id) AS ordered,
       (SELECT coalesce(sum(restocked), 0) FROM order_lines WHERE order_id = orders.id) AS restocked,
       (SELECT coalesce(sum(quantity), 0) FROM cart_lines WHERE cart_lines.cart_id = orders.cart_id) AS in_cart
     FROM orders WHERE email = ?`,
    email,
  )) as unknown as OrderRow[];
  const [order] = orders;
  if (!order) {
    return {
      orders,
      open: [],
      failed: [],
      reviews: [],
      paidLater: false,
      superseded: 0,
      payments: 0,
      ledger: undefined,
      documents: 0,
    };
  }
  const ledger = await wholeLedger(lane, await referencesOf(lane, order));
  return {
    orders,
    open: await openEnds(lane, order),
    failed: await failedOf(lane, order),
    reviews: await reviewsOf(lane, order),
    paidLater: JSON.stringify(order.plan).includes('discount_deferred_duration_value'),
    superseded: await supersededOf(lane, order),
    payments: await paymentsBegun(lane, order),
    ledger,
    documents: await documentsOf(lane, order),
  };
}

/** Of all the orders that it has asked for at the gateway. */
function referencesOf(lane: Lane, { id }: OrderRow): Promise<string[]> {
  const list = "SELECT reference FROM operations WHERE order_id = ? AND kind = 'create'";
  return texts(lane, list, id);
}

async function wholeLedger(lane: Lane, references: readonly string[]): Promise<Ledger> {
  const parts = await Promise.all(references.map((reference) => lane.sandbox.ledger({ reference })));
  return {
    requests: parts.flatMap(({ requests }) => requests),
    movements: parts.flatMap(({ movements }) => movements),
    balances: Object.assign({}, ...parts.map(({ balances }) => balances)),
  };
}

async function paymentsBegun(lane: Lane, { id }: OrderRow): Promise<number> {
  const count =
    "SELECT count(*) FROM operations WHERE order_id = ? AND kind = 'payment' AND state = 'succeeded'";
  return Number(await lane.database.value(count, id));
}

async function documentsOf(lane: Lane, { id }: OrderRow): Promise<number> {
  const sum =
    "SELECT coalesce(sum(CASE kind WHEN 'credit-note' THEN -total_paise ELSE total_paise END), 0) FROM invoices WHERE order_id = ?";
  return Number(await lane.database.value(sum, id));
}

/** What an order of such an end has to be invoiced for. */
function soldIn({ total_paise, fee_paise, discount_paise, settlement }: OrderRow, end: End): number {
  const settled = (typeof settlement === 'string' ? JSON.parse(settlement) : settlement) as {
    way: string;
    paidPaise: number;
  } | null;
  return documentsDue({
    captured: end.captured,
    fee: fee_paise,
    refunded: end.refunded,
    discount: discount_paise,
    price: settled?.paidPaise ?? total_paise,
    givenBack: settled?.way === 'refunded',
  });
}

async function supersededOf(lane: Lane, { id }: OrderRow): Promise<number> {
  const count = 'SELECT count(*) FROM superseded_orders WHERE order_id = ?';
  return Number(await lane.database.value(count, id));
}

function failedOf(lane: Lane, { id }: OrderRow): Promise<string[]> {
  const list =
    "SELECT kind FROM operations WHERE order_id = ? AND state = 'failed' AND kind IN ('capture', 'cancel', 'refund')";
  return texts(lane, list, id);
}

function reviewsOf(lane: Lane, { id }: OrderRow): Promise<string[]> {
  const list = 'SELECT kind FROM reviews WHERE order_id = ? AND resolved_at IS NULL ORDER BY kind';
  return texts(lane, list, id);
}

/** Of a query with one column of text. */
async function texts(lane: Lane, sql: string, value: string | null): Promise<string[]> {
  return (await lane.database.column(sql, value)).map(String);
}

/** What still waits for something: nothing may, once an order has come to its end. */
async function openEnds(lane: Lane, order: OrderRow): Promise<string[]> {
  return [
    ...(await texts(
      lane,
      "SELECT kind || ' is ' || state FROM operations WHERE order_id = ? AND state IN ('pending', 'unknown')",
      order.id,
    )),
    ...(await texts(
      lane,
      "SELECT 'webhook is ' || state FROM webhook_inbox WHERE gateway_order_id = ? AND state != 'processed'",
      order.gateway_order_id,
    )),
  ];
}

/** Changes whenever the shop writes about this customer's order: its claims and leases included. */
export async function fingerprint({ database }: Lane, email: string): Promise<string> {
  const [order] = (await database.all(
    'SELECT id, gateway_order_id, status, next_check_at, last_sync_at, looked_at, version FROM orders WHERE email = ?',
    email,
  )) as unknown as OrderRow[];
  if (!order) return '';
  return JSON.stringify([
    order,
    await database.all(
      'SELECT state, claimed_at, sends FROM operations WHERE order_id = ? ORDER BY id',
      order.id,
    ),
    await database.all(
      'SELECT id, state, attempts, next_attempt_at FROM webhook_inbox WHERE gateway_order_id = ? ORDER BY id',
      order.gateway_order_id,
    ),
  ]);
}

/** More at the gateway, or in the shop, than was asked for: what no waiting can mend. */
export function doubled(books: Books, ends: readonly (End | undefined)[]): string[] {
  const count = (kind: string) => books.ledger?.movements.filter((one) => one.kind === kind).length ?? 0;
  const most = (of: (end: End) => number) => Math.max(0, ...ends.map((end) => (end ? of(end) : 0)));
  const limits: [string, number, number][] = [
    ['orders in the shop', books.orders.length, 1],
    [
      'orders at the gateway',
      new Set(created(books).map(({ order_id }) => order_id)).size,
      1 + books.superseded,
    ],
    ['payments begun at the gateway', begun(books), 1],
    ['authorised', count('authorised'), most((end) => (end.authorised > 0 ? 1 : 0))],
    ['captured', count('captured'), most((end) => (end.captured > 0 ? 1 : 0))],
    ['released', count('released'), most((end) => (end.released > 0 ? 1 : 0))],
    ['refunded', count('refunded'), most((end) => end.refunds)],
  ];
  return limits
    .filter(([, found, limit]) => found > limit)
    .map(([what, found, limit]) => `${what}: ${found} instead of ${limit}`);
}

/** Hosted, and for a payment on a page of ours. */
const CREATES = ['create', 'create-order'];

function created({ ledger }: Pick<Books, 'ledger'>) {
  return (ledger?.requests ?? []).filter(
    ({ endpoint, status }) => CREATES.includes(endpoint ?? '') && status === 200,
  );
}

/** From a page of ours; on its own the gateway begins as many as the customer wants. */
function begun({ ledger }: Books): number {
  return (ledger?.requests ?? []).filter(({ endpoint, status }) => endpoint === 'payment' && status === 200)
    .length;
}

/** @returns what is not as it must be in the end; nothing when one of the right ends is reached. */
export function missing(books: Books, ends: readonly (End | undefined)[]): string[] {
  const perEnd = ends.map((end) => differences(books, end));
  return perEnd.some((found) => found.length === 0) ? [] : (perEnd.at(-1) ?? []);
}

function differences(books: Books, end: End | undefined): string[] {
  const { orders, open, failed, reviews, ledger } = books;
  const [order] = orders;
  if (!end) return order ? ['an order'] : [];
  if (!order || !ledger) return ['no order in the shop'];
  const balances = Object.values(ledger.balances);
  const compared: [string, unknown, unknown][] = [
    ['status', order.status, end.status],
    ['stock', order.stock, end.stock],
    ['units back', Number(order.restocked), end.restocked],
    ['in the cart', Number(order.in_cart), end.inCart ? Number(order.ordered) : 0],
    ['known at the gateway', created({ ledger }).length > 0, end.atGateway],
    ['known by its id', order.gateway_order_id !== null, end.atGateway],
    ['discount paid later', books.paidLater, end.paidLater],
    ['failed', failed.join(', '), end.failed.join(', ')],
    ['reviews', reviews.join(', '), end.reviews.join(', ')],
    ['payments begun by the shop', books.payments, end.payments],
    ['payments begun at the gateway', begun(books), end.payments],
    ['invoices less credit notes', books.documents, soldIn(order, end)],
    ...(['authorised', 'captured', 'released', 'refunded'] as const).flatMap(
      (kind): [string, unknown, unknown][] => [
        [`${kind} in the shop`, order[`${kind}_paise`], end[kind]],
        [`${kind} at the gateway`, balances.reduce((sum, one) => sum + one[kind], 0), end[kind]],
      ],
    ),
  ];
  return [
    ...compared.filter(([, found, right]) => found !== right).map(([what, found]) => `${what}: ${found}`),
    ...open,
  ];
}

/** What holds for the whole shop once everybody has gone: shelves, inbox, and no order that only one side knows. */
export async function wholeShop(lane: Lane): Promise<string[]> {
  const one = async (sql: string) => Number(await lane.database.value(sql));
  const missingUnits = await one(`SELECT sum(${STOCK} - available) FROM variants`);
  const soldUnits = await one(
    `SELECT coalesce(sum(quantity - restocked), 0) FROM order_lines l JOIN orders ON orders.id = order_id WHERE stock != 'released'
       OR EXISTS (SELECT 1 FROM operations o WHERE o.order_id = l.order_id AND kind = 'cancel' AND state = 'succeeded' AND restock IS NOT NULL)`,
  );
  const unrecorded = await unrecordedUnits(lane.database);
  const requests = await Promise.all(
    CREATES.map(async (endpoint) => (await lane.sandbox.ledger({ endpoint })).requests),
  );
  const known = new Set(await lane.database.column("SELECT reference FROM operations WHERE kind = 'create'"));
  const strangers = new Set(
    requests.flat().flatMap(({ reference }) => (known.has(reference) ? [] : [reference])),
  );
  const waiting = await one("SELECT count(*) FROM webhook_inbox WHERE state != 'processed'");
  const open = await one("SELECT count(*) FROM operations WHERE state IN ('pending', 'unknown')");
  const numbers = numberFaults(await lane.database.all(ISSUED), await lane.database.all(COUNTERS));
  return [
    ...(missingUnits === soldUnits
      ? []
      : [`${missingUnits} units left the shelves, ${soldUnits} were ordered`]),
    ...unrecorded,
    ...(strangers.size === 0 ? [] : [`${strangers.size} orders at the gateway that the shop does not know`]),
    ...(waiting === 0 ? [] : [`${waiting} webhooks wait in the inbox`]),
    ...(open === 0 ? [] : [`${open} operations without an answer`]),
    ...numbers,
    ...(await judgeCoupons(lane.database)),
  ];
}
