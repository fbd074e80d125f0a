/** What a cart is to the gateway when it is asked for plans. */
import 'server-only';
import { reader } from '@/db/client';
import type { CartLineRow } from '@/db/queries/carts';
import { productCodes } from '@/db/queries/stock';
import { paise } from '@/lib/money';
import type { OfferProduct } from '@/lib/pinelabs';
import type { Basket } from './discover';

/** @param totalPaise what these lines come to. */
export async function basketOf(lines: readonly CartLineRow[], totalPaise: number): Promise<Basket> {
  const codes = await productCodes(
    reader(),
    lines.map(({ productId }) => productId),
  );
  return {
    amount: paise(totalPaise),
    products: lines.flatMap((line) => unitsOf(codes.get(line.productId), line)),
  };
}

function unitsOf(
  code: string | undefined,
  { pricePaise, quantity }: { pricePaise: number; quantity: number },
): OfferProduct[] {
  if (code === undefined) return [];
  return Array.from({ length: quantity }, () => ({ code, amount: paise(pricePaise) }));
}
