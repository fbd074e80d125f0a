/** The twins of db/queries/superseded-orders. */
import { builtAnew, by } from '../table';
import { supersededOrders } from '../tables';

type Real = typeof import('@/db/queries/superseded-orders');

export const supersededOfOrder: Real['supersededOfOrder'] = async (db, orderId) =>
  supersededOrders
    .where(db, (row) => row.orderId === orderId)
    .sort(
      by(
        (row) => row.supersededAt,
        (row) => row.merchantReference,
      ),
    );

export const insertSuperseded: Real['insertSuperseded'] = (tx, row) =>
  builtAnew(() => supersededOrders.insert(tx, row));

export const updateSuperseded: Real['updateSuperseded'] = (tx, merchantReference, changes) =>
  builtAnew(() => {
    supersededOrders.update(tx, merchantReference, changes);
  });

export const deleteSuperseded: Real['deleteSuperseded'] = (tx, merchantReference) =>
  builtAnew(() => supersededOrders.delete(tx, (row) => row.merchantReference === merchantReference));
