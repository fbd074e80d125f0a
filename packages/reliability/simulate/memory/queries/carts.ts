/** The twins of db/queries/carts. */
import type { Db } from '@/db/client';
import { by } from '../table';
import { cartLines, products, variants } from '../tables';

type Real = typeof import('@/db/queries/carts');
type CartLineRow = import('@/db/queries/carts').CartLineRow;
interface Wanted {
  variantId: string;
  quantity: number;
}

export const readCartLines: Real['readCartLines'] = async (db, cartId) =>
  cartLines
    .where(db, (row) => row.cartId === cartId)
    .sort(
      by(
        (row) => row.addedAt,
        (row) => row.variantId,
      ),
    )
    .flatMap((line) => withPrices(db, line));

export const lineOfVariant: Real['lineOfVariant'] = async (db, wanted) => withPrices(db, wanted);

function withPrices(db: Db, { variantId, quantity }: Wanted): CartLineRow[] {
  const variant = variants.get(db, variantId);
  const product = variant && products.get(db, variant.productId);
  if (!product) return [];
  const { options, pricePaise, mrpPaise, available } = variant;
  const { id, name, images, active, productCode, imeiTracked } = product;
  return [
    {
      variantId,
      productId: id,
      name,
      options,
      images,
      quantity,
      pricePaise,
      mrpPaise,
      available,
      active,
      productCode,
      imeiTracked,
    },
  ];
}

export const clearCart: Real['clearCart'] = async (tx, cartId) =>
  cartLines.delete(tx, (row) => row.cartId === cartId);
