/** The devices that a refund names, as the gateway is told of them. */
import 'server-only';
import type { Db } from '@/db/client';
import { openDeviceRequest, unitsOfOrder } from '@/db/queries/devices';
import { operationsOfOrder } from '@/db/queries/operations';
import type { ReturnedProduct } from '@/db/types';
import { isSame, type UnitKey } from '@/lib/devices/device-form';
import { comingBack } from '@/lib/devices/device-rules';

/** @returns no products for a refund that names none: then nothing is said of devices. */
export async function returnedProducts(
  tx: Db,
  orderId: string,
  returns: readonly UnitKey[],
): Promise<{ products: ReturnedProduct[] | null } | { refused: string }> {
  if (returns.length === 0) return { products: null };
  if (await openDeviceRequest(tx, orderId)) {
    return { refused: 'The gateway has not answered about the devices yet: wait for it, or ask again.' };
  }
  const units = await unitsOfOrder(tx, orderId);
  const chosen = returns.map((key) => units.find((unit) => isSame(unit, key)));
  const products = chosen.flatMap((unit) =>
    unit?.state === 'blocked' ? [{ code: unit.productCode, imei: unit.identifier }] : [],
  );
  if (products.length !== returns.length) {
    return { refused: 'One of these devices is not blocked any more. Load the page again.' };
  }
  // Its device stays blocked until that refund is made; a second one would give its price back twice.
  const named = comingBack(await operationsOfOrder(tx, orderId));
  if (products.some(({ imei }) => named.has(imei))) {
    return { refused: 'A refund that names one of these devices is under way already: wait for it.' };
  }
  return { products };
}
