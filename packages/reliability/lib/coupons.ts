/** Coupons of the shop under trial, and whether their uses are those of the orders that have them. */
import type { RawDatabase } from '@/scripts/lib/raw-database';

/** Of all in a run who have one without a limit. */
export const COUPON = 'RUPEE1';

/** As a merchant at the database would: one rupee off. @param uses in all; without it, no limit. */
export function makeCoupon(database: RawDatabase, code: string, uses: number | null = null): Promise<void> {
  return database.run(
    "INSERT INTO coupons (code, kind, amount_paise, uses_in_all, created_at, updated_at) VALUES (?, 'amount', 100, ?, 0, 0)",
    code,
    uses,
  );
}

/** @returns a sentence for each thing that is wrong once no order of theirs can change any more. */
export async function judgeCoupons(database: RawDatabase): Promise<string[]> {
  const checks = {
    'coupons count other uses than their orders have':
      'SELECT count(*) FROM coupons WHERE used <> (SELECT count(*) FROM coupon_uses WHERE coupon_uses.code = coupons.code AND given_back_at IS NULL)',
    'orders with a coupon have no use of it':
      'SELECT count(*) FROM orders WHERE coupon_code IS NOT NULL AND id NOT IN (SELECT order_id FROM coupon_uses)',
    'orders came to nothing with their coupon, or gave it back and did not':
      "SELECT count(*) FROM coupon_uses JOIN orders ON orders.id = order_id WHERE (given_back_at IS NOT NULL) <> (status IN ('EXPIRED', 'FAILED', 'CANCELLED') OR coalesce(settlement ->> 'way', '') = 'refunded')",
    'orders have lines whose shares are not their coupon':
      'SELECT count(*) FROM orders WHERE coupon_paise <> (SELECT coalesce(sum(coupon_paise), 0) FROM order_lines WHERE order_id = orders.id)',
  };
  const broken: string[] = [];
  for (const [what, sql] of Object.entries(checks)) {
    const found = Number(await database.value(sql));
    if (found > 0) broken.push(`${found} ${what}`);
  }
  return broken;
}
