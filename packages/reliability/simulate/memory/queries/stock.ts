/** The twins of db/queries/stock. */
import type { Db } from '@/db/client';
import { orderLines, variants } from '../tables';

type Real = typeof import('@/db/queries/stock');

export const takeStock: Real['takeStock'] = async (tx, variantId, quantity) => move(tx, variantId, -quantity);

export const takeStockOfOrder: Real['takeStockOfOrder'] = async (tx, orderId) => {
  const lines = linesOf(tx, orderId);
  if (lines.some(({ variantId, quantity }) => (variants.get(tx, variantId)?.available ?? 0) < quantity)) {
    return false;
  }
  for (const { variantId, quantity } of lines) move(tx, variantId, -quantity);
  return true;
};

export const returnStockOfOrder: Real['returnStockOfOrder'] = async (tx, orderId) => {
  await undefined;
  for (const { variantId, quantity } of linesOf(tx, orderId)) move(tx, variantId, quantity);
};

function linesOf(db: Db, orderId: string) {
  return orderLines.where(db, (row) => row.orderId === orderId);
}

/** @returns false, and moves nothing, when fewer are left. */
function move(tx: Db, variantId: string, by: number): boolean {
  const available = (variants.get(tx, variantId)?.available ?? 0) + by;
  return available >= 0 && variants.update(tx, variantId, { available });
}
