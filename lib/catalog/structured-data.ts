/** What search engines are told of a product, in the words of schema.org, with addresses in the language of whoever reads. */
import { localized } from '@/lib/language/localized';
import { type Paise, toRupeeInput } from '@/lib/money';
import type { ProductView, VariantView } from './types';

const RETURN_METHODS = { mail: 'ReturnByMail', store: 'ReturnInStore' } as const;
const RETURN_FEES = { shop: 'FreeReturn', customer: 'ReturnFeesCustomerResponsibility' } as const;

/** What holds for every offer of the shop. */
export interface OfferTerms {
  seller: string;
  /** Days in which goods can be returned; 0 where the shop promises none. */
  returnDays: number;
  /** Path of the merchant's own page about it. */
  returnsPage?: string | undefined;
  returnedBy: keyof typeof RETURN_METHODS;
  /** Who pays for the way back; absent where the shop does not say it in general. */
  returnPaidBy?: keyof typeof RETURN_FEES | undefined;
  /** Days on the way, wherever in India; absent where none are promised. */
  days?: readonly [from: number, to: number] | undefined;
}

/**
 * What comes in colours or sizes is a group of products, one a variant. What an offer says of returns and delivery is said once
 * and named by the others: goods have many variants.
 */
export function productJsonLd(
  product: ProductView,
  origin: string,
  terms: OfferTerms,
): Record<string, unknown> {
  const { name } = product;
  const url = new URL(localized(`/product/${product.id}`), origin).href;
  const image = product.pictures.map(({ src }) => new URL(src, origin).href);
  const once = sayOnce();
  const offer = (variant: VariantView) => ({
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
  });
  const varies = product.options.length > 0;
  return {
    '@context': 'https://schema.org',
    '@type': varies ? 'ProductGroup' : 'Product',
    name,
    brand: { '@type': 'Brand', name: product.brand },
    description: product.summary,
    category: product.category.name,
    url,
    image,
    ...(varies
      ? {
          productGroupID: product.id,
          variesBy: product.options.map((axis) => propertyOf(axis.name) ?? axis.name),
          hasVariant: product.variants.map((variant) => ({
            '@type': 'Product',
            name: [name, ...Object.values(variant.options)].join(', '),
            sku: variant.id,
            image: image[0],
            ...propertiesOf(variant),
            offers: offer(variant),
          })),
        }
      : { offers: product.variants.map(offer) }),
  };
}

/** The axes that schema.org has a word for, as goods of either language name them. */
const PROPERTIES = [
  ['color', /^(?:colou?r|रंग)$/i],
  ['size', /^(?:size|साइज़|आकार)$/i],
] as const;

const wordFor = (axis: string) => PROPERTIES.find(([, name]) => name.test(axis))?.[0];

function propertyOf(axis: string): string | undefined {
  const word = wordFor(axis);
  return word && `https://schema.org/${word}`;
}

const propertiesOf = ({ options }: VariantView) =>
  Object.fromEntries(
    Object.entries(options).flatMap(([axis, value]) => {
      const word = wordFor(axis);
      return word ? [[word, value]] : [];
    }),
  );

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

function returnPolicy(origin: string, terms: OfferTerms): object {
  const { returnDays, returnsPage, returnedBy, returnPaidBy } = terms;
  return {
    '@type': 'MerchantReturnPolicy',
    applicableCountry: 'IN',
    returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
    merchantReturnDays: returnDays,
    returnMethod: `https://schema.org/${RETURN_METHODS[returnedBy]}`,
    ...(returnPaidBy && { returnFees: `https://schema.org/${RETURN_FEES[returnPaidBy]}` }),
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
          // What is promised counts from the order: until it leaves is among it.
          handlingTime: inDays(0, 0),
          transitTime: inDays(...days),
        },
      }),
    }),
  };
}

const inDays = (minValue: number, maxValue: number) => ({
  '@type': 'QuantitativeValue',
  minValue,
  maxValue,
  unitCode: 'DAY',
});
