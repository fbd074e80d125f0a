/** What search engines are told of the shop and of a product, in the words of schema.org. Pure. */
import { toRupeeInput } from '@/lib/money';
import { writtenSeller } from '@/lib/pages/blanks';
import { shop } from '@/shop/config';
import type { ProductView } from './types';

export function productJsonLd(product: ProductView, origin: string): Record<string, unknown> {
  const url = `${origin}/product/${product.id}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    brand: { '@type': 'Brand', name: product.brand },
    description: product.summary,
    category: product.category.name,
    url,
    image: product.pictures.map(({ src }) => `${origin}${src}`),
    offers: product.variants.map((variant) => ({
      '@type': 'Offer',
      sku: variant.id,
      url,
      price: toRupeeInput(variant.price),
      priceCurrency: 'INR',
      availability: `https://schema.org/${variant.available > 0 ? 'InStock' : 'OutOfStock'}`,
    })),
  };
}

/** Who sells: `seller` of shop/config.ts, without what is left to write there. */
export function organizationJsonLd(origin: string): Record<string, unknown> {
  const { legalName, address, telephone } = writtenSeller();
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: shop.name,
    ...(legalName && { legalName }),
    url: origin,
    email: shop.supportEmail,
    ...(telephone && { telephone }),
    ...(address.length > 0 && { address: address.join(', ') }),
  };
}
