/** Orders for a shop that has none, with what this shop says of itself. */
import { type ShopFacts, seedOrders } from '@/db/seed/orders';
import { cartTotals } from '@/lib/cart/totals';
import { paise } from '@/lib/money';
import { shop } from '@/shop/config';

/** @throws Error as {@link seedOrders} does, and where money moves: nobody placed these orders. */
export async function fillShop(
  count: number,
  progress?: (done: number) => void,
  now: ShopFacts['now'] = Date.now(),
): Promise<void> {
  if (!Number.isSafeInteger(count) || count < 1) throw new Error('--orders needs a whole number from 1');
  if (process.env.PINELABS_ENV === 'production') {
    throw new Error('No orders that nobody placed in a shop with PINELABS_ENV=production');
  }
  const { referencePrefix } = shop;
  const shippingFor = (sum: number) =>
    cartTotals([{ unitPrice: paise(sum), quantity: 1, weightGrams: null, categoryId: '' }]).shipping;
  return seedOrders({ count, now, referencePrefix, shippingFor }, progress);
}
