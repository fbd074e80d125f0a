/** A product as its instalments are shown: one variant, at the price that the database says. */
import 'server-only';
import { reader } from '@/db/client';
import { productCodesOf } from '@/db/queries/stock';
import { product } from '@/lib/catalog/catalogue';
import { firstChoice } from '@/lib/catalog/options';
import type { ProductView, VariantView } from '@/lib/catalog/types';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';
import type { Plan } from '@/lib/pinelabs';
import { productOffers } from './offers/product-offers';

export interface EmiProduct {
  readonly product: ProductView;
  readonly variant: VariantView;
  /** Not asked for until it is called. */
  readonly plans: () => Promise<readonly Plan[]>;
}

/** @returns undefined where the shop offers no instalments, or has no such product or variant. */
export async function emiProduct(id: string, variantId?: string): Promise<EmiProduct | undefined> {
  if (!isEnabled('emi')) return undefined;
  const found = await product(id);
  if (!found) return undefined;
  const variant =
    variantId === undefined
      ? firstChoice(found.variants)
      : found.variants.find((one) => one.id === variantId);
  if (!variant) return undefined;
  const plans = async () => productOffers((await productCodesOf(reader(), [id])).get(id), variant.price);
  return { product: found, variant, plans };
}
