/** Reads from the shop's database what is judged at the end. */
import { z } from 'zod';
import type { RawDatabase } from '@/scripts/lib/raw-database';
import type { Books } from './judge';

const orders = z.array(
  z.object({
    reference: z.string(),
    email: z.string(),
    status: z.string(),
    gatewayOrderId: z.string().nullable(),
    total: z.number(),
    authorised: z.number(),
    captured: z.number(),
    released: z.number(),
    refunded: z.number(),
  }),
);
const shelves = z.array(z.object({ variant: z.string(), available: z.number(), taken: z.number() }));
const texts = z.array(z.string());

export async function readBooks(database: RawDatabase): Promise<Books> {
  return {
    orders: orders.parse(
      await database.all(
        `SELECT reference, email, status, gateway_order_id AS "gatewayOrderId", total_paise AS total,
           authorised_paise AS authorised, captured_paise AS captured, released_paise AS released,
           refunded_paise AS refunded FROM orders`,
      ),
    ),
    unsettled: texts.parse(
      await database.column(
        `SELECT kind || ' of ' || orders.reference FROM operations JOIN orders ON orders.id = order_id
         WHERE state IN ('pending', 'unknown') AND kind <> 'create'`,
      ),
    ),
    reviews: texts.parse(
      await database.column(
        `SELECT kind || ' of ' || orders.reference FROM reviews JOIN orders ON orders.id = order_id
         WHERE resolved_at IS NULL`,
      ),
    ),
    shelves: shelves.parse(
      await database.all(
        `SELECT variants.id AS variant, available, coalesce((
           SELECT sum(quantity - restocked) FROM order_lines JOIN orders ON orders.id = order_id
           WHERE variant_id = variants.id AND stock IN ('reserved', 'sold')), 0) AS taken FROM variants`,
      ),
    ),
  };
}
