/** What the shop has under the names that lines of a transfer give, read for many lines at once. */
import 'server-only';
import { reader } from '@/db/client';
import {
  chargedOfGatewayOrders,
  chargedOfRrns,
  chargedPayments,
  deductedRefunds,
  refundsNamed,
  refundsOfOrders,
} from '@/db/queries/settlements';
import type { Known } from './match';

const AT_ONCE = 500;

/** @param utr the transfer whose lines they are: what other transfers have taken is known too. */
export async function knownOf(utr: string, given: readonly string[]): Promise<Known> {
  const db = reader();
  const names = [...new Set(given)];
  const payments = await inParts(names, (part) => chargedPayments(db, part));
  const refunds = await inParts(names, (part) => refundsNamed(db, part));
  const ofOrders = await inParts(names, (part) => chargedOfGatewayOrders(db, part));
  const ofRrns = await inParts(names, (part) => chargedOfRrns(db, part));
  const orderIds = [
    ...new Set([...payments, ...refunds, ...ofOrders, ...ofRrns].map(({ orderId }) => orderId)),
  ];
  const givenBack = await inParts(orderIds, (part) => refundsOfOrders(db, part));
  const deducted = await inParts(orderIds, (part) => deductedRefunds(db, utr, part));

  const elsewhere = new Map(deducted.map((line) => [line.refundId, line.utr]));
  const withUtr = <Refund extends { id: string }>(refund: Refund) => ({
    ...refund,
    settledUtr: elsewhere.get(refund.id) ?? null,
  });
  const paymentById = new Map(payments.map((row) => [row.id, row]));
  const refundById = new Map(refunds.map((row) => [row.id, withUtr(row)]));
  const byOrder = Map.groupBy(ofOrders, ({ named }) => named);
  const byRrn = Map.groupBy(ofRrns, ({ named }) => named);
  const backOf = Map.groupBy(givenBack.map(withUtr), ({ orderId }) => orderId);
  return {
    payment: (id) => paymentById.get(id),
    refund: (id) => refundById.get(id),
    ofOrder: (id) => byOrder.get(id) ?? [],
    ofRrn: (rrn) => byRrn.get(rrn) ?? [],
    refundsOfOrder: (orderId) => backOf.get(orderId) ?? [],
  };
}

async function inParts<Row>(
  names: readonly string[],
  read: (part: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < names.length; start += AT_ONCE) {
    rows.push(...(await read(names.slice(start, start + AT_ONCE))));
  }
  return rows;
}
