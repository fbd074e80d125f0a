/** The end of every race: what the shop's database says of each order is what the ledger says, to the paisa. */
import type { Database } from 'better-sqlite3';
import type { Ledger } from '@/scripts/lib/sandbox-control';
import { orderInShop } from '../lib/bought';

/** @returns a sentence for each difference, and for each operation that has not come to its end. */
export function differences(database: Database, reference: string, ledger: Ledger): string[] {
  const order = orderInShop(database, 'reference', reference);
  const balance = ledger.balances[order.gateway_order_id ?? ''];
  if (!balance) return [`${reference}: the ledger knows no money of it`];
  const pairs = [
    ['authorised', order.authorised_paise, balance.authorised],
    ['captured', order.captured_paise, balance.captured],
    ['released', order.released_paise, balance.released],
    ['refunded', order.refunded_paise, balance.refunded],
    [
      'asked for and done',
      doneByUs(database, order.id),
      balance.captured + cancelled(ledger) + balance.refunded,
    ],
  ] as const;
  return [
    ...pairs
      .filter(([, ours, theirs]) => ours !== theirs)
      .map(([what, ours, theirs]) => `${reference}: ${what} is ${ours} here and ${theirs} in the ledger`),
    ...unsettled(database, order.id).map((kind) => `${reference}: a ${kind} has not come to its end`),
  ];
}

/** An order that was paid at once was captured without our asking. */
function doneByUs(database: Database, orderId: string): number {
  const asked = database
    .prepare(
      "SELECT coalesce(sum(amount_paise), 0) FROM operations WHERE order_id = ? AND kind <> 'create' AND state = 'succeeded'",
    )
    .pluck()
    .get(orderId);
  const atOnce = database
    .prepare('SELECT CASE WHEN pre_auth THEN 0 ELSE captured_paise END FROM orders WHERE id = ?')
    .pluck()
    .get(orderId);
  return Number(asked) + Number(atOnce);
}

function cancelled({ movements }: Ledger): number {
  return movements.filter(({ cause }) => cause === 'cancel').reduce((total, { amount }) => total + amount, 0);
}

function unsettled(database: Database, orderId: string): string[] {
  return database
    .prepare("SELECT kind FROM operations WHERE order_id = ? AND state IN ('pending', 'unknown')")
    .pluck()
    .all(orderId)
    .map(String);
}
