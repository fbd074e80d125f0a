/** The twins of db/queries/orders. */
import { builtAnew, by } from '../table';
import { orderLines, orders, supersededOrders } from '../tables';

type Real = typeof import('@/db/queries/orders');

export const insertOrder: Real['insertOrder'] = async (tx, order, lines) => {
  orders.insert(tx, order);
  for (const line of lines) orderLines.insert(tx, line);
};

export const orderById: Real['orderById'] = async (db, id) => orders.get(db, id);

export const orderByReference: Real['orderByReference'] = async (db, reference) =>
  orders.find(db, (row) => row.reference === reference || row.gatewayReference === reference) ??
  orders.get(db, supersededOrders.get(db, reference)?.orderId ?? '');

export const orderByGatewayId: Real['orderByGatewayId'] = async (db, id) =>
  orders.find(db, (row) => row.gatewayOrderId === id) ??
  orders.get(db, supersededOrders.find(db, (row) => row.gatewayOrderId === id)?.orderId ?? '');

export const orderByViewTokenHash: Real['orderByViewTokenHash'] = async (db, hash) =>
  orders.find(db, (row) => row.viewTokenHash === hash);

export const orderByCheckoutToken: Real['orderByCheckoutToken'] = async (db, token) =>
  orders.find(db, (row) => row.checkoutToken === token);

export const linesOfOrder: Real['linesOfOrder'] = async (db, orderId) =>
  orderLines.where(db, (row) => row.orderId === orderId).sort(by((row) => row.position));

export const updateOrder: Real['updateOrder'] = async (tx, id, changes, now) => {
  const version = (orders.get(tx, id)?.version ?? 0) + 1;
  orders.update(tx, id, { ...changes, updatedAt: now, version });
};

export const ordersDue: Real['ordersDue'] = async (db, now, limit) =>
  orders
    .where(db, ({ nextCheckAt }) => nextCheckAt !== null && nextCheckAt <= now)
    .sort(by((row) => row.nextCheckAt ?? 0))
    .slice(0, limit);

export const claimDueOrder: Real['claimDueOrder'] = async (tx, id, seen, until) =>
  orders.get(tx, id)?.nextCheckAt === seen && orders.update(tx, id, { nextCheckAt: until });

export const claimLook: Real['claimLook'] = async (tx, id, { now, gapMs, otherwiseAt }) => {
  const held = orders.get(tx, id);
  const mine = held !== undefined && (held.lastSyncAt === null || held.lastSyncAt <= now - gapMs);
  if (!mine) return false;
  orders.update(tx, id, { lastSyncAt: now });
  await checkSoon(tx, id, otherwiseAt);
  return true;
};

export const checkSoon: Real['checkSoon'] = async (tx, id, at) => {
  const held = orders.get(tx, id);
  if (held && (held.nextCheckAt === null || held.nextCheckAt > at))
    orders.update(tx, id, { nextCheckAt: at });
};

export const postponeCheck: Real['postponeCheck'] = (tx, id, at) =>
  builtAnew(() => {
    const checks = (orders.get(tx, id)?.checks ?? 0) + 1;
    orders.update(tx, id, { nextCheckAt: at, checks });
  });
