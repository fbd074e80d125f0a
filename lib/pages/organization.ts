/** What search engines are told of the shop, in the words of schema.org. Pure. */
import { shop } from '@/shop/config';
import { writtenSeller } from './blanks';

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
