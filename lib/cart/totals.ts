/** The sums of a cart and of an order. Pure. */
import { add, type Paise, paise, subtract, times, ZERO } from '@/lib/money';
import { delivery } from '@/shop/delivery';

const SHIPPING = paise(delivery.rupees * 100);
const freeFrom = delivery.freeFromRupees * 100;

/** What delivery costs for a subtotal, in paise; nothing for an empty cart. */
export function shippingFor(subtotal: Paise): Paise {
  return subtotal === 0 || subtotal >= freeFrom ? ZERO : SHIPPING;
}

/** What is missing to free delivery, in paise; zero when there is nothing to say. */
export function missingForFreeShipping(subtotal: Paise): Paise {
  const nothingToSay = shippingFor(subtotal) === 0 || !Number.isFinite(freeFrom);
  return nothingToSay ? ZERO : subtract(paise(freeFrom), subtotal);
}

export interface CartTotals {
  subtotal: Paise;
  shipping: Paise;
  total: Paise;
  /** Units. */
  count: number;
}

/** The sums over lines that are to be bought. */
export function cartTotals(lines: readonly { unitPrice: Paise; quantity: number }[]): CartTotals {
  const subtotal = add(...lines.map((line) => times(line.unitPrice, line.quantity)));
  const shipping = shippingFor(subtotal);
  return {
    subtotal,
    shipping,
    total: add(subtotal, shipping),
    count: lines.reduce((units, line) => units + line.quantity, 0),
  };
}
