/** Packing slips: what goes into a parcel, and where it goes. Demands its permission itself. */
import 'server-only';
import { reader } from '@/db/client';
import type { OrderLineRow } from '@/db/queries/order-lines';
import type { OrderRow } from '@/db/queries/orders';
import { ordersToPack } from '@/db/queries/packing';
import { requirePermission } from '@/lib/auth/guard';
import { trackingOf } from '@/lib/delivery/parcel/tracking';
import { addressLines } from '@/lib/orders/form/address-lines';
import { mobileText } from '@/lib/orders/form/mobile';
import { isAddress, missingText } from '@/lib/orders/known-customer';
import { visibleText } from '../../visible-text';

/** No prices: whoever opens the parcel may have got it as a present. */
export interface Slip {
  id: string;
  reference: string;
  placedAt: Date;
  /** Name first. */
  address: string[];
  mobile: string;
  courier: string | undefined;
  trackingNumber: string | undefined;
  lines: { position: number; name: string; options: string; sku: string; quantity: number }[];
}

/** Orders of one query. A list of more is read in turns. */
const AT_ONCE = 200;

/** In the order of `ids`; what there is not is left out. */
export async function packingSlips(ids: readonly string[]): Promise<Slip[]> {
  await requirePermission('orders.read');
  const slips = new Map<string, Slip>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const { order, lines } of await ordersToPack(reader(), ids.slice(from, from + AT_ONCE))) {
      slips.set(order.id, slipOf(order, lines));
    }
  }
  return ids.flatMap((id) => slips.get(id) ?? []);
}

function slipOf(order: OrderRow, lines: readonly OrderLineRow[]): Slip {
  const tracking = trackingOf(order);
  const { shippingAddress } = order;
  return {
    id: order.id,
    reference: order.reference,
    placedAt: new Date(order.createdAt),
    address: isAddress(shippingAddress)
      ? addressLines(shippingAddress).map((line) => visibleText(line, 120))
      : [missingText(order)],
    mobile: visibleText(mobileText(order), 30),
    courier: tracking?.courier,
    trackingNumber: tracking?.number,
    lines: lines
      .map(({ position, name, options, variantId, quantity, restocked }) => ({
        position,
        name: visibleText(name, 120),
        options: visibleText(Object.values(options).join(', '), 120),
        sku: variantId,
        // What went back on the shelf is not packed.
        quantity: quantity - restocked,
      }))
      .filter(({ quantity }) => quantity > 0),
  };
}
