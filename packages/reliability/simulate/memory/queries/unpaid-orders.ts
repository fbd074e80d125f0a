/** The twin of db/queries/unpaid-orders. */
import { builtAnew } from '../table';
import { orders } from '../tables';

type Real = typeof import('@/db/queries/unpaid-orders');

const UNPAID: readonly string[] = ['PLACED', 'CREATED', 'PENDING', 'ATTEMPTED'];

export const unpaidOrders: Real['unpaidOrders'] = (db, of) =>
  builtAnew(() => {
    const unpaid = orders.where(
      db,
      (row) =>
        UNPAID.includes(row.status) &&
        ('cartId' in of ? row.cartId === of.cartId : row.placedFrom === of.placedFrom),
    );
    const oldestAt = unpaid.length === 0 ? null : Math.min(...unpaid.map((row) => row.createdAt));
    return { count: unpaid.length, oldestAt };
  });
