import { buyBox as t } from '@/shop/messages';

/** Few enough that a shopper should know. */
const FEW = 5;

/** What the shop says of a number of units left. */
export function stockText(available: number): string {
  if (available <= 0) return t.outOfStock;
  return available <= FEW ? t.left(available) : t.inStock;
}
