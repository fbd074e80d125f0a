/** The twins of db/queries/gateway-records. */
import { builtAnew, by } from '../table';
import { payments, refunds } from '../tables';

type Real = typeof import('@/db/queries/gateway-records');

export const paymentsOfOrder: Real['paymentsOfOrder'] = async (db, orderId) =>
  payments
    .where(db, (row) => row.orderId === orderId)
    .sort(
      by(
        (row) => row.createdAt,
        (row) => row.id,
      ),
    );

export const refundsOfOrder: Real['refundsOfOrder'] = async (db, orderId) =>
  refunds
    .where(db, (row) => row.orderId === orderId)
    .sort(
      by(
        (row) => row.createdAt,
        (row) => row.id,
      ),
    );

export const forgetPayments: Real['forgetPayments'] = (tx, orderId) =>
  builtAnew(() => payments.delete(tx, (row) => row.orderId === orderId));

/** An update takes every column of the new row but these, and leaves a row of another order alone. */
export const upsertPayments: Real['upsertPayments'] = async (tx, rows) => {
  for (const row of rows) {
    const { createdAt, ...changes } = row;
    const held = payments.get(tx, row.id);
    if (!held) payments.insert(tx, row);
    else if (held.orderId === row.orderId) payments.update(tx, row.id, changes);
  }
};

export const upsertRefunds: Real['upsertRefunds'] = async (tx, rows) => {
  for (const row of rows) {
    const { status, amountPaise, reference } = row;
    const held = refunds.get(tx, row.id);
    if (!held) refunds.insert(tx, row);
    else if (held.orderId === row.orderId) refunds.update(tx, row.id, { status, amountPaise, reference });
  }
};
