/** A history's rows in memory. Only in a process that was started with this folder's tsconfig.json. */
import * as inUse from '@/db/client';
import { type Books, CATALOGUE, type OpenStore, SHELF, type Store } from '../store';
import * as twin from './client';
import { begin, by, commit, emptyAll, READER, tellOfWrites, WRITER } from './table';
import {
  cartLines,
  carts,
  orderEvents,
  orders,
  payments,
  products,
  refunds,
  TABLES,
  variants,
} from './tables';

export const openMemoryStore: OpenStore = async (eye, turn) => {
  if (inUse.transaction !== twin.transaction) {
    throw new Error('the core uses the real database here: start the process with memory/tsconfig.json');
  }
  twin.takeTurns(turn);
  const clear = () => {
    emptyAll();
    unwatched(() => {
      products.insert(WRITER, CATALOGUE.product);
      variants.insert(WRITER, CATALOGUE.variant);
    });
  };
  const unwatched = (write: () => void) => {
    tellOfWrites(undefined);
    begin();
    write();
    commit();
    tellOfWrites(eye);
  };
  const fillCart: Store['fillCart'] = (cartId, quantity) =>
    unwatched(() => {
      carts.insert(WRITER, { id: cartId, createdAt: 0, updatedAt: 0 });
      cartLines.insert(WRITER, { cartId, variantId: SHELF.id, quantity, addedAt: 0 });
    });
  const rows: Store['rows'] = async () =>
    Object.fromEntries(
      Object.entries(TABLES).map(([name, table]) => [name, table.where(READER, () => true)]),
    );
  return { books, fillCart, rows, clear, close: emptyAll };
};

const books: Books = {
  statusEvents: (orderId) =>
    orderEvents
      .where(READER, (row) => row.orderId === orderId && row.kind === 'status')
      .map(({ data }) => ({
        from: String(data?.from),
        to: String(data?.to),
        authorised: amount(data?.authorised),
        captured: amount(data?.captured),
        released: amount(data?.released),
        refunded: amount(data?.refunded),
      })),
  refunds: (orderId) =>
    refunds
      .where(READER, (row) => row.orderId === orderId)
      .sort(by((row) => row.reference ?? ''))
      .map(({ reference, status, amountPaise }) => ({ reference, status, amount: amountPaise })),
  payments: (orderId) =>
    payments
      .where(READER, (row) => row.orderId === orderId)
      .sort(by((row) => row.id))
      .map(({ id, status }) => ({ id, status })),
  discount: (orderId) => orders.get(READER, orderId)?.discountPaise ?? 0,
  settled: (orderId) => orders.get(READER, orderId)?.settlement?.way,
};

function amount(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
