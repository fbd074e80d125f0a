/** The devices that a refund names, as the gateway is told of them. */
import 'server-only';
import type { Db } from '@/db/client';
import { openDeviceRequest, unitsOfOrder } from '@/db/queries/devices';
import { operationsOfOrder } from '@/db/queries/operations';
import { linesOfOrder } from '@/db/queries/order-lines';
import { isSame } from '@/lib/methods/devices/rules/device-form';
import { comingBack, isSingleCart } from '@/lib/methods/devices/rules/device-rules';
import type { Returned, ReturnedProducts } from '@/lib/payments/extension';

/** @returns no products for a refund that names none. */
export async function returnedProducts(
  tx: Db,
  orderId: string,
  { returns, everything }: Returned,
): Promise<ReturnedProducts> {
  if (returns.length === 0 && !everything) return { products: null };
  const open = await openDeviceRequest(tx, orderId);
  if (returns.length > 0 && open) return { refused: 'products-unanswered' };
  const units = await unitsOfOrder(tx, orderId);
  const blocked = units.filter(({ state }) => state === 'blocked');
  const ticked = returns.flatMap((key) => blocked.find((unit) => isSame(unit, key)) ?? []);
  if (ticked.length !== returns.length) return { refused: 'products-changed' };
  // Its device stays blocked until that refund is made; a second one would give its price back twice.
  const named = comingBack(await operationsOfOrder(tx, orderId));
  if (ticked.some(({ identifier }) => named.has(identifier))) return { refused: 'products-being-returned' };
  const all = everything && !isSingleCart(await linesOfOrder(tx, orderId));
  // The gateway refuses a refund that names a device that is not blocked: one that it is asked about is left out.
  const sure = ({ identifier }: { identifier: string }) =>
    !named.has(identifier) && !open?.identifiers.includes(identifier);
  const chosen = all ? blocked.filter(sure) : ticked;
  const products = chosen.map(({ productCode: code, identifier: imei }) => ({ code, imei }));
  return { products: products.length > 0 ? products : null };
}
