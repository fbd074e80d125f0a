/** What an order is of. */
import { eq } from 'drizzle-orm';
import type { Db } from '../../client';
import { type orderLines, products, variants } from '../../schema';
import type { Random } from './random';

export type Goods = Omit<typeof orderLines.$inferInsert, 'orderId' | 'position' | 'quantity'>;

/** All that the shop sells, in an order of its own. */
export async function goodsOf(db: Db): Promise<Goods[]> {
  const rows = await db
    .select({ variant: variants, product: products })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .orderBy(variants.id);
  return rows.map(({ variant, product }) => ({
    variantId: variant.id,
    productId: product.id,
    name: product.name,
    options: variant.options,
    image: product.pictures[0]?.src ?? '',
    productCode: product.productCode,
    imeiTracked: product.imeiTracked,
    unitPricePaise: variant.pricePaise,
    unitMrpPaise: variant.mrpPaise,
  }));
}

/** One line mostly, and up to three. */
export function linesOf(orderId: string, goods: readonly [Goods, ...Goods[]], random: Random) {
  const length = Math.min(goods.length, random.pick([1, 1, 1, 1, 1, 1, 2, 2, 2, 3]));
  const first = random.below(goods.length);
  return Array.from({ length }, (_, position) => ({
    orderId,
    position,
    ...(goods[(first + position * 7) % goods.length] ?? goods[0]),
    quantity: random.below(8) === 0 ? 2 : 1,
  }));
}
