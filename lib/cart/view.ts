/** From the rows of a cart to what is shown of it. Pure. */
import type { CartLineRow } from '@/db/queries/carts';
import { repeatedDevices } from '@/lib/methods/devices/rules/one-device-each';
import { paise, subtract, times } from '@/lib/money';
import { MAX_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { cartLine as t } from '@/shop/messages';
import { cartTotals } from './totals';
import type { CartLine, CartView } from './types';

export function cartView(rows: readonly CartLineRow[]): CartView {
  const lines = rows.map(cartLine);
  const { subtotal, count, total } = cartTotals(lines.filter((line) => line.available > 0));
  return {
    lines,
    subtotal,
    count,
    excess: total > MAX_ORDER_AMOUNT ? subtract(total, MAX_ORDER_AMOUNT) : undefined,
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
    picture: row.pictures[0],
    unitPrice,
    quantity: row.quantity,
    available,
    lineTotal: times(unitPrice, row.quantity),
    problem: problemOf(row),
  };
}

function problemOf({ active, available, quantity }: CartLineRow): string | undefined {
  if (!active) return t.gone;
  if (available === 0) return t.outOfStock;
  if (available < quantity) return t.left(available);
  return undefined;
}
