import { shop } from '@/shop/config';
import { buyBox as t } from '@/shop/messages';

/** What the shop says of a number of units left. */
export function stockText(available: number): string {
  if (available <= 0) return t.outOfStock;
  return available <= shop.stockWarningAt ? t.left(available) : t.inStock;
}
