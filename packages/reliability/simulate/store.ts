/** Where a history's rows are kept: in SQLite, as in a shop, or in memory, by twins of the same queries. */
import { DatabaseUnavailableError } from '@/db/client';

export type Value = number | string | null;

/** Told of what is written, inside the transaction that writes it. */
export interface Eye {
  order(...row: Value[]): void;
  line(...row: Value[]): void;
  variant(...row: Value[]): void;
  operation(...row: Value[]): void;
  inbox(...row: Value[]): void;
  review(...row: Value[]): void;
  begun(): void;
  committed(): void;
  rolledBack(): void;
}

/** A change of status, as an order's history tells it. */
export interface StatusEvent {
  from: string;
  to: string;
  authorised: number | null;
  captured: number | null;
  released: number | null;
  refunded: number | null;
}

/** What the end of a history reads of an order, in a fixed order. */
export interface Books {
  statusEvents(orderId: string): StatusEvent[];
  refunds(orderId: string): { reference: string | null; status: string; amount: number }[];
  payments(orderId: string): { id: string; status: string }[];
  /** How a person settled it. */
  settled(orderId: string): 'accepted' | 'refunded' | undefined;
  /** What its plan took off at once, in paise. */
  discount(orderId: string): number;
}

export interface Store {
  readonly books: Books;
  fillCart(cartId: string, quantity: number): void;
  /** Every row of every table that a history writes, as the queries give them: equal for equal histories. */
  rows(): Promise<Readonly<Record<string, readonly object[]>>>;
  /** Takes away what a history has written. */
  clear(): void;
  close(): void;
}

/** @param turn what every transaction of the shop waits for before it begins; it may throw. */
export type OpenStore = (eye: Eye, turn: () => Promise<void>) => Promise<Store>;

export const SHELF = { id: 'KURTA-M', price: 149_900, units: 40 } as const;

/** What stands on that shelf, as rows. */
export const CATALOGUE = {
  category: { id: 'apparel', name: 'Apparel', blurb: '', tint: '#eee', position: 1 },
  product: {
    id: 'kurta',
    categoryId: 'apparel',
    name: 'Linen kurta',
    brand: 'Test',
    summary: '',
    description: '',
    facts: [],
    images: ['/products/kurta-1.svg'],
    position: 1,
    createdAt: 0,
  },
  variant: {
    id: SHELF.id,
    productId: 'kurta',
    options: { Size: 'M' },
    pricePaise: SHELF.price,
    mrpPaise: SHELF.price,
    available: SHELF.units,
    position: 1,
  },
};

export function unavailable(): DatabaseUnavailableError {
  return new DatabaseUnavailableError('the simulation keeps the database locked');
}
