/** What a cart is to the gateway when it is asked for plans. Pure. */
import type { CartLineRow } from '@/db/queries/carts';
import { paise } from '@/lib/money';
import type { Basket } from './discover';

/** @param totalPaise what these lines come to. */
export function basketOf(lines: readonly CartLineRow[], totalPaise: number): Basket {
  return {
    amount: paise(totalPaise),
    products: lines.flatMap(({ productCode: code, pricePaise, quantity }) =>
      code === null ? [] : Array.from({ length: quantity }, () => ({ code, amount: paise(pricePaise) })),
    ),
  };
}
