/** From the rows of a cart to what is shown of it. Pure. */
import type { CartLineRow } from '@/db/queries/carts';
import type { Destination } from '@/lib/delivery/zones';
import { repeatedDevices } from '@/lib/methods/devices/rules/one-device-each';
import { paise, subtract, times } from '@/lib/money';
import { MAX_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { cartLine as t } from '@/shop/messages';
import { cartTotals, totalAnywhere } from './totals';
import type { CartLine, CartView } from './types';

/** @param where what is known of where it goes. */
export function cartView(rows: readonly CartLineRow[], where?: Destination): CartView {
  const lines = rows.map(cartLine);
  const toBuy = lines.filter((line) => line.available > 0);
  const totals = cartTotals(toBuy, where);
  return {
    lines,
    totals,
    totalAnywhere: totalAnywhere(toBuy),
    excess: totals.total > MAX_ORDER_AMOUNT ? subtract(totals.total, MAX_ORDER_AMOUNT) : undefined,
    blocked: lines.some((line) => line.problem !== undefined),
    repeatedDevices: repeatedDevices(rows),
  };
}

function cartLine(row: CartLineRow): CartLine {
  const unitPrice = paise(row.pricePaise);
  const available = row.active ? row.available : 0;
  return {
    productId: row.productId,
    variantId: row.variantId,
    name: row.name,
    options: row.options,
    image: row.images[0],
    unitPrice,
    quantity: row.quantity,
    available,
    lineTotal: times(unitPrice, row.quantity),
    categoryId: row.categoryId,
    weightGrams: row.weightGrams,
    problem: problemOf(row),
  };
}

function problemOf({ active, available, quantity }: CartLineRow): string | undefined {
  if (!active) return t.gone;
  if (available === 0) return t.outOfStock;
  if (available < quantity) return t.left(available);
  return undefined;
}
