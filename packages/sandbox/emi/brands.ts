/** Products of brands, as data: those whose devices can be blocked. A brand may support them with offers. */
import type { OfferParameter } from './wire';

export interface BrandProduct {
  readonly code: string;
  readonly name: string;
  readonly brandId: string;
  readonly brandName: string;
}

export const BRAND_PRODUCTS: readonly BrandProduct[] = [
  { code: 'redmi_1', name: 'Redmi 1', brandId: '3', brandName: 'Xiaomi' },
  { code: 'xyz', name: 'Redmi Note 13 5G', brandId: '3', brandName: 'Xiaomi' },
  { code: 'Apple_test_1', name: '17 Pro Max 256GB', brandId: '1', brandName: 'Apple' },
  // Of the demo shop.
  { code: 'veyra_one_5g', name: 'Veyra One 5G', brandId: '41', brandName: 'Veyra' },
  { code: 'veyra_pro_256', name: 'Veyra Pro', brandId: '41', brandName: 'Veyra' },
  { code: 'veyra_fold_512', name: 'Veyra Fold', brandId: '41', brandName: 'Veyra' },
  { code: 'saral_2', name: 'Saral 2', brandId: '42', brandName: 'Saral' },
];

/** A brand's offer with one bank for one length: the discount comes first, then the subvention on what is left. */
export interface BrandOffer {
  readonly issuerId: string;
  readonly months: number;
  readonly brandIds: readonly string[];
  readonly offerId: string;
  readonly parameterId: string;
  /** Per cent of the product's price, half of it the merchant's and half the brand's. */
  readonly discount: number;
  readonly subvention: { readonly type: 'INSTANT' | 'POST'; readonly percent: number };
  /** Paise. */
  readonly fee: number;
}

const BRANDS = ['3', '1', '41'];
const offer = (months: number, type: 'INSTANT' | 'POST', fee: number): BrandOffer => ({
  issuerId: '25',
  months,
  brandIds: BRANDS,
  offerId: '309',
  parameterId: '20',
  discount: 10,
  subvention: { type, percent: 5 },
  fee,
});

export const BRAND_OFFERS: readonly BrandOffer[] = [
  offer(3, 'INSTANT', 19_900),
  offer(6, 'POST', 19_900),
  offer(9, 'POST', 29_900),
];

export function brandProduct(code: string): BrandProduct | undefined {
  return BRAND_PRODUCTS.find((product) => product.code === code);
}

export function brandOffer(issuerId: string, months: number, product: BrandProduct): BrandOffer | undefined {
  return BRAND_OFFERS.find(
    (one) => one.issuerId === issuerId && one.months === months && one.brandIds.includes(product.brandId),
  );
}

export function brandParameter(
  { offerId, parameterId }: BrandOffer,
  type: 'BRAND_EMI' | 'BRAND_OFFER',
): OfferParameter {
  return { program_type: type, offer_id: offerId, offer_parameter_id: parameterId };
}
