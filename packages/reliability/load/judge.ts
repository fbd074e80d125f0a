/** At the end: the shop's database beside the gateway's ledger, every order to the paisa. Pure. */
import type { Ledger } from '@/scripts/lib/sandbox-control';

export interface Books {
  readonly orders: readonly OrderBooked[];
  /** Operations without an end, as `capture of BN-…`. */
  readonly unsettled: readonly string[];
  /** Reviews that wait for a person, as `mismatch of BN-…`. */
  readonly reviews: readonly string[];
  readonly shelves: readonly Shelf[];
}

interface OrderBooked {
  readonly reference: string;
  readonly email: string;
  readonly status: string;
  readonly gatewayOrderId: string | null;
  readonly total: number;
  readonly authorised: number;
  readonly captured: number;
  readonly released: number;
  readonly refunded: number;
}

interface Shelf {
  readonly variant: string;
  readonly available: number;
  /** In orders that wait for their money or have it. */
  readonly taken: number;
}

const NOTHING = { authorised: 0, captured: 0, released: 0, refunded: 0, held: 0 };
const MOVED = ['authorised', 'captured', 'released', 'refunded'] as const;

/**
 * @param paid references of the orders for which money was given at the gateway.
 * @param stock of every variant at first.
 * @returns a sentence for each thing that is not right.
 */
export function judge(books: Books, ledger: Ledger, paid: ReadonlySet<string>, stock: number): string[] {
  const ours = new Set(books.orders.map(({ gatewayOrderId }) => gatewayOrderId));
  return [
    ...books.orders.flatMap((order) => [...moneyOf(order, ledger), ...paidOnce(order, ledger, paid)]),
    ...Object.keys(ledger.balances)
      .filter((id) => !ours.has(id))
      .map((id) => `money moved for ${id}, which the shop does not know`),
    ...twice(books.orders.map(({ email }) => email)).map(
      (email) => `${email} has two orders for one checkout`,
    ),
    ...books.unsettled.map((what) => `the ${what} has not come to its end`),
    ...books.reviews.map((what) => `a ${what} waits for a person`),
    ...books.shelves
      .filter(({ available, taken }) => available + taken !== stock)
      .map(
        ({ variant, available, taken }) =>
          `of ${variant} ${available} are left and ${taken} taken, of ${stock}`,
      ),
  ];
}

function moneyOf(order: OrderBooked, { balances }: Ledger): string[] {
  const balance = balances[order.gatewayOrderId ?? ''] ?? NOTHING;
  return MOVED.filter((what) => order[what] !== balance[what]).map(
    (what) => `${order.reference}: ${what} is ${order[what]} here and ${balance[what]} in the ledger`,
  );
}

function paidOnce(order: OrderBooked, { movements }: Ledger, paid: ReadonlySet<string>): string[] {
  const taken = movements.filter(
    ({ order_id, kind }) => order_id === order.gatewayOrderId && kind === 'authorised',
  );
  const right = paid.has(order.reference) ? [order.total] : [];
  const amounts = taken.map(({ amount }) => amount);
  return amounts.join() === right.join()
    ? []
    : [
        `${order.reference}: the customer paid ${amounts.join(' and ') || 'nothing'}, not ${right.join() || 'nothing'}`,
      ];
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, at) => names.indexOf(name) !== at);
}
