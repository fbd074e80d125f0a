/** The end of every race: what the shop's database says of each order is what the ledger says, to the paisa. */
import type { RawDatabase } from '@/scripts/lib/raw-database';
import type { Ledger } from '@/scripts/lib/sandbox-control';
import { orderInShop } from '../lib/bought';

/** @returns a sentence for each difference, and for each operation that has not come to its end. */
export async function differences(
  database: RawDatabase,
  reference: string,
  ledger: Ledger,
): Promise<string[]> {
  const order = await orderInShop(database, 'reference', reference);
  const balance = ledger.balances[order.gateway_order_id ?? ''];
  if (!balance) return [`${reference}: the ledger knows no money of it`];
  const pairs = [
    ['authorised', order.authorised_paise, balance.authorised],
    ['captured', order.captured_paise, balance.captured],
    ['released', order.released_paise, balance.released],
    ['refunded', order.refunded_paise, balance.refunded],
    [
      'asked for and done',
      await doneByUs(database, order.id),
      balance.captured + cancelled(ledger) + balance.refunded,
    ],
  ] as const;
  return [
    ...pairs
      .filter(([, ours, theirs]) => ours !== theirs)
      .map(([what, ours, theirs]) => `${reference}: ${what} is ${ours} here and ${theirs} in the ledger`),
    ...(await unsettled(database, order.id)).map((kind) => `${reference}: a ${kind} has not come to its end`),
  ];
}

/** An order that was paid at once was captured without our asking. */
async function doneByUs(database: RawDatabase, orderId: string): Promise<number> {
  const asked = await database.value(
    "SELECT coalesce(sum(amount_paise), 0) FROM operations WHERE order_id = ? AND kind <> 'create' AND state = 'succeeded'",
    orderId,
  );
  const atOnce = await database.value(
    'SELECT CASE WHEN pre_auth THEN 0 ELSE captured_paise END FROM orders WHERE id = ?',
    orderId,
  );
  return Number(asked) + Number(atOnce);
}

function cancelled({ movements }: Ledger): number {
  return movements.filter(({ cause }) => cause === 'cancel').reduce((total, { amount }) => total + amount, 0);
}

async function unsettled(database: RawDatabase, orderId: string): Promise<unknown[]> {
  return database.column(
    "SELECT kind FROM operations WHERE order_id = ? AND state IN ('pending', 'unknown')",
    orderId,
  );
}
