import type { MetadataRoute } from 'next';
import { categoryLinks, productIds } from '@/lib/catalog/catalogue';
import { env } from '@/lib/env';
import { shopPages } from '@/lib/pages/shop-pages';

// PUBLIC_URL belongs to the running shop, not to its build.
export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const paths = [
    '/',
    ...(await categoryLinks()).map(({ id }) => `/category/${id}`),
    ...(await productIds()).map((id) => `/product/${id}`),
    ...shopPages().map(({ slug }) => `/pages/${slug}`),
  ];
  return paths.map((path) => ({ url: `${env().PUBLIC_URL}${path}` }));
}
