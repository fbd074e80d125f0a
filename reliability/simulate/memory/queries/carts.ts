/** The twins of db/queries/carts. */
import { by } from '../table';
import { cartLines, products, variants } from '../tables';

type Real = typeof import('@/db/queries/carts');

export const readCartLines: Real['readCartLines'] = async (db, cartId) =>
  cartLines
    .where(db, (row) => row.cartId === cartId)
    .sort(
      by(
        (row) => row.addedAt,
        (row) => row.variantId,
      ),
    )
    .flatMap(({ variantId, quantity }) => {
      const variant = variants.get(db, variantId);
      const product = variant && products.get(db, variant.productId);
      if (!product) return [];
      const { options, pricePaise, mrpPaise, available } = variant;
      const { id, name, images, active } = product;
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
        },
      ];
    });

export const clearCart: Real['clearCart'] = async (tx, cartId) =>
  cartLines.delete(tx, (row) => row.cartId === cartId);
