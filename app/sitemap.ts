import type { MetadataRoute } from 'next';
import { categoryLinks, sitemapProducts } from '@/lib/catalog/catalogue';
import { env } from '@/lib/env';
import { shopPages } from '@/lib/pages/shop-pages';

// PUBLIC_URL belongs to the running shop, not to its build.
export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const here = (path: string) => xmlText(new URL(path, env().PUBLIC_URL).href);
  return [
    { url: here('/') },
    ...(await categoryLinks()).map(({ id }) => ({ url: here(`/category/${id}`) })),
    ...(await sitemapProducts()).map(({ id, pictures, changedAt }) => ({
      url: here(`/product/${id}`),
      images: pictures.map(here),
      ...(changedAt > 0 && { lastModified: new Date(changedAt) }),
    })),
    ...shopPages().map(({ slug }) => ({ url: here(`/pages/${slug}`) })),
  ];
}

/** Next.js writes addresses as they are. */
const xmlText = (address: string) => address.replaceAll('&', '&amp;');
