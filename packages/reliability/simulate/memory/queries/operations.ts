/** The twins of db/queries/operations. */
import { by } from '../table';
import { operations } from '../tables';

type Real = typeof import('@/db/queries/operations');

const isOpen = (state: string) => state === 'pending' || state === 'unknown';

export const insertOperation: Real['insertOperation'] = async (tx, operation) =>
  operations.insert(tx, operation);

export const operationById: Real['operationById'] = async (db, id) => operations.get(db, id);

export const operationsOfOrder: Real['operationsOfOrder'] = async (db, orderId) =>
  operations
    .where(db, (row) => row.orderId === orderId)
    .sort(
      by(
        (row) => row.createdAt,
        (row) => row.id,
      ),
    );

export const createOperationOf: Real['createOperationOf'] = async (db, reference) =>
  operations.find(db, (row) => row.reference === reference && row.kind === 'create');

export const claimOperation: Real['claimOperation'] = async (tx, { id, state, claimedAt }, now) => {
  const held = operations.get(tx, id);
  if (held?.state !== state || held.claimedAt !== claimedAt) return false;
  return operations.update(tx, id, {
    claimedAt: now,
    state: 'pending',
    sends: held.sends + 1,
    settledAt: null,
    errorCode: null,
    requestId: null,
    refusal: null,
    refusedCode: null,
  });
};

export const settleOperation: Real['settleOperation'] = async (tx, id, { now, ...result }) => {
  const held = operations.get(tx, id);
  if (!held || !isOpen(held.state)) return false;
  return operations.update(tx, id, { ...result, settledAt: result.state === 'unknown' ? null : now });
};

export const operationsNeverSent: Real['operationsNeverSent'] = async (db, before, limit) =>
  operations
    .where(db, (row) => row.state === 'pending' && row.claimedAt === null && row.createdAt < before)
    .sort(by((row) => row.createdAt))
    .slice(0, limit);
