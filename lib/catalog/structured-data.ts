/** What search engines are told of a product, in the words of schema.org, with addresses in the language of whoever reads. */
import { localized } from '@/lib/language/localized';
import { type Paise, toRupeeInput } from '@/lib/money';
import type { ProductView } from './types';

/** What holds for every offer of the shop. */
export interface OfferTerms {
  seller: string;
  /** Days in which goods can be returned; 0 where the shop promises none. */
  returnDays: number;
  /** Path of the merchant's own page about it. */
  returnsPage?: string | undefined;
  /** Days on the way, wherever in India; absent where none are promised. */
  days?: readonly [from: number, to: number] | undefined;
}

/** What an offer says of delivery is said once and named by the others: goods have many variants. */
export function productJsonLd(
  product: ProductView,
  origin: string,
  terms: OfferTerms,
): Record<string, unknown> {
  const url = new URL(localized(`/product/${product.id}`), origin).href;
  const once = sayOnce();
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    brand: { '@type': 'Brand', name: product.brand },
    description: product.summary,
    category: product.category.name,
    url,
    image: product.pictures.map(({ src }) => new URL(src, origin).href),
    offers: product.variants.map((variant) => ({
      '@type': 'Offer',
      sku: variant.id,
      url,
      price: toRupeeInput(variant.price),
      priceCurrency: 'INR',
      availability: `https://schema.org/${variant.available > 0 ? 'InStock' : 'OutOfStock'}`,
      itemCondition: 'https://schema.org/NewCondition',
      seller: once(`${origin}/#seller`, { '@type': 'Organization', name: terms.seller }),
      ...(terms.returnDays > 0 && {
        hasMerchantReturnPolicy: once(`${origin}/#returns`, returnPolicy(origin, terms)),
      }),
      ...delivery(origin, product.deliveryFees[variant.id], terms, once),
    })),
  };
}

type Once = (id: string, said: object) => object;

/** The first time in full, by its name afterwards. */
function sayOnce(): Once {
  const said = new Set<string>();
  return (id, what) => {
    if (said.has(id)) return { '@id': id };
    said.add(id);
    return { '@id': id, ...what };
  };
}

function returnPolicy(origin: string, { returnDays, returnsPage }: OfferTerms): object {
  return {
    '@type': 'MerchantReturnPolicy',
    applicableCountry: 'IN',
    returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
    merchantReturnDays: returnDays,
    returnMethod: 'https://schema.org/ReturnByMail',
    ...(returnsPage && { merchantReturnLink: new URL(localized(returnsPage), origin).href }),
  };
}

/** Nothing of what does not go everywhere, or of a fee that depends on the address. */
function delivery(origin: string, fee: Paise | undefined, { days }: OfferTerms, once: Once): object {
  if (fee === undefined) return {};
  return {
    shippingDetails: once(`${origin}/#delivery-${fee}`, {
      '@type': 'OfferShippingDetails',
      shippingRate: { '@type': 'MonetaryAmount', value: toRupeeInput(fee), currency: 'INR' },
      shippingDestination: { '@type': 'DefinedRegion', addressCountry: 'IN' },
      ...(days && {
        deliveryTime: {
          '@type': 'ShippingDeliveryTime',
          transitTime: {
            '@type': 'QuantitativeValue',
            minValue: days[0],
            maxValue: days[1],
            unitCode: 'DAY',
          },
        },
      }),
    }),
  };
}
