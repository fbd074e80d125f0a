/**
 * The report of every difference between our records and the gateway's. It reads on both sides and changes
 * nothing on either.
 */
import 'server-only';
import { type Db, reader } from '@/db/client';
import { paymentsOfOrder, refundsOfOrder } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { ordersTouchedSince } from '@/db/queries/orders-due';
import { describeError } from '@/lib/log';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { understood } from '../../state/operations/reading';
import { inParallel } from '../in-parallel';
import { type Money, settledMoney } from './compare-order';
import { compareRecords } from './compare-records';
import type { HeldRecords, LedgerDifference } from './difference';
import { fetchShown } from './fetch-shown';
import { Totals } from './totals';

/** Orders in memory at once. */
const PAGE = 200;
/** Fetches under way at once. */
const PARALLEL = 4;

export interface LedgerReport {
  /** UTC milliseconds. */
  readonly since: number;
  /** Orders whose records were laid beside the gateway's. */
  readonly orders: number;
  readonly differences: readonly LedgerDifference[];
  /** Orders about which the gateway could not be asked. */
  readonly unchecked: readonly { readonly reference: string; readonly error: string }[];
  /** Sums over the orders that were compared, in paise. */
  readonly totals: { readonly ours: Money; readonly theirs: Money };
}

/**
 * Compares every order that was placed or changed since then, final ones too.
 * @param since UTC milliseconds.
 */
export async function reportDifferences(since: number): Promise<LedgerReport> {
  const differences: LedgerDifference[] = [];
  const unchecked: { reference: string; error: string }[] = [];
  const totals = new Totals();
  for await (const page of pages(since)) {
    await inParallel(page, PARALLEL, async ({ id, reference }) => {
      try {
        const compared = await compareTwice(id);
        if (!compared) return;
        totals.add(compared.held.order, moneyShown(compared));
        differences.push(...compared.differences);
      } catch (error) {
        unchecked.push({ reference, error: describeError(error) });
      }
    });
  }
  const { orders, ours, theirs } = totals;
  return { since, orders, differences, unchecked, totals: { ours, theirs } };
}

async function* pages(since: number): AsyncGenerator<OrderRow[]> {
  for (let after: OrderRow | undefined; ; ) {
    const page = await ordersTouchedSince(reader(), since, after, PAGE);
    yield page;
    if (page.length < PAGE) return;
    after = page.at(-1);
  }
}

interface Compared {
  readonly held: HeldRecords;
  readonly shown: GatewayOrder | undefined;
  readonly differences: readonly LedgerDifference[];
}

/** The shop goes on meanwhile: what moved between the two reads differs once, a difference differs twice. */
async function compareTwice(orderId: string): Promise<Compared | undefined> {
  const first = await compareOnce(orderId);
  return first && first.differences.length > 0 ? compareOnce(orderId) : first;
}

async function compareOnce(orderId: string): Promise<Compared | undefined> {
  const held = await recordsOf(reader(), orderId);
  if (!held) return undefined;
  const shown = await fetchShown(held.order);
  return { held, shown, differences: compareRecords(held, shown, Date.now()) };
}

async function recordsOf(db: Db, orderId: string): Promise<HeldRecords | undefined> {
  const order = await orderById(db, orderId);
  if (!order) return undefined;
  const [operations, payments, refunds] = await Promise.all([
    operationsOfOrder(db, orderId),
    paymentsOfOrder(db, orderId),
    refundsOfOrder(db, orderId),
  ]);
  return { order, operations, payments, refunds };
}

function moneyShown({ held, shown }: Compared): Money | undefined {
  return shown && settledMoney(understood(held.order, shown), held.order);
}
