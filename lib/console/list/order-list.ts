/** The console's list of orders. Each function demands its permission itself. */
import 'server-only';
import { reader } from '@/db/client';
import type { OrderListRow } from '@/db/queries/console';
import { openWorkOf } from '@/db/queries/console-attention';
import type { Figures } from '@/db/queries/order-figures';
import { findUsers } from '@/db/queries/users';
import type { OrderStatus } from '@/db/types';
import { requirePermission } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import { type Paise, paise } from '@/lib/money';
import { missingText } from '@/lib/orders/known-customer';
import { PAGE_SIZE } from '../list-limits';
import { visibleText } from '../visible-text';
import { cursorAt, placeIn } from './cursor';
import type { OrderFilters } from './filters';
import { type NextStep, nextStep } from './next-step';
import type { PagePosition } from './page-at';
import type { PageOfRows } from './page-of-rows';
import { type Matching, matchingOrders } from './reading/matching';
import { readOrders } from './reading/read-orders';
import { type Sums, sumsOf } from './reading/sums';

export interface OrderSummary {
  id: string;
  reference: string;
  placedAt: Date;
  customer: string;
  email: string;
  status: OrderStatus;
  total: Paise;
  captured: Paise;
  refunded: Paise;
  next: NextStep;
}

export interface OrderList {
  rows: OrderSummary[];
  /** Cursors of the neighbouring pages; undefined at the ends. */
  older: string | undefined;
  newer: string | undefined;
  /** Of all pages: of the figures only how many orders, to whoever may not read figures. */
  sums: Omit<Sums, 'figures'> & { figures: Figures | Pick<Figures, 'orders'> };
  errors: Matching['errors'];
}

/** @param position cursors out of an address; a malformed one means the first page. */
export async function listOrders(filters: OrderFilters, position: PagePosition = {}): Promise<OrderList> {
  const viewer = await requirePermission('orders.read');
  const matching = await matchingOrders(filters);
  const [page, sums] = await Promise.all([readPage(matching, position), sumsOf(matching)]);
  const { rows, hasOlder, hasNewer } = page;
  const [first, last] = [rows.at(0), rows.at(-1)];
  return {
    rows: await summaries(rows),
    older: hasOlder && last ? cursorAt(last, matching.sort) : undefined,
    newer: hasNewer && first ? cursorAt(first, matching.sort) : undefined,
    sums: may(viewer, 'figures.read') ? sums : { ...sums, figures: { orders: sums.figures.orders } },
    errors: matching.errors,
  };
}

async function readPage(
  matching: Matching,
  { after, before }: PagePosition,
): Promise<PageOfRows<OrderListRow>> {
  const towardsNewer = placeIn(matching.sort, before);
  if (towardsNewer) {
    const page = await readOrders(matching, { from: towardsNewer, direction: 'newer' }, PAGE_SIZE);
    // Going back ends at the first page, and that one is full.
    if (page.hasNewer) return page;
  }
  return readOrders(
    matching,
    { from: towardsNewer ? undefined : placeIn(matching.sort, after), direction: 'older' },
    PAGE_SIZE,
  );
}

async function summaries(rows: readonly OrderListRow[]): Promise<OrderSummary[]> {
  const work = await openWorkOf(
    reader(),
    rows.map(({ id }) => id),
  );
  const now = Date.now();
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    placedAt: new Date(row.createdAt),
    customer: visibleText(`${row.firstName} ${row.lastName}`.trim(), 100) || missingText(row),
    email: visibleText(row.email, 100),
    status: row.status,
    total: paise(row.totalPaise),
    captured: paise(row.capturedPaise),
    refunded: paise(row.refundedPaise),
    next: nextStep(
      { ...row, open: work.filter(({ orderId }) => orderId === row.id).map(({ kind }) => kind) },
      now,
    ),
  }));
}

/**
 * Everybody who may sign in to the console or could once, by whom a list can be narrowed: their names by their e-mail
 * addresses. Whoever reads orders may see the addresses: an order's history names by them who did what. Beside the name one stands
 * only where it takes one to tell people apart.
 */
export async function staffNames(): Promise<Readonly<Record<string, string>>> {
  await requirePermission('orders.read');
  const people = (await findUsers(reader())).map(({ email, name }) => ({
    email,
    name: visibleText(name, 60),
  }));
  const labelOf = ({ email, name }: (typeof people)[number]) => {
    if (name === '') return email;
    return people.filter((one) => one.name === name).length > 1 ? `${name} (${email})` : name;
  };
  const labels = people.map((person) => [person.email, labelOf(person)] as const);
  return Object.fromEntries(labels.toSorted(([, one], [, other]) => one.localeCompare(other)));
}
