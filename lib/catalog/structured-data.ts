/** What search engines are told of a product, in the words of schema.org. Pure. */
import { toRupeeInput } from '@/lib/money';
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
