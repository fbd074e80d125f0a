import type { MetadataRoute } from 'next';
import { categoryLinks, sitemapProducts } from '@/lib/catalog/catalogue';
import { env } from '@/lib/env';
import { inLanguages, LANGUAGES, pathIn } from '@/lib/language/languages';
import { shopPages } from '@/lib/pages/shop-pages';

// PUBLIC_URL belongs to the running shop, not to its build.
export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const here = (path: string) => xmlText(new URL(path, env().PUBLIC_URL).href);
  const page = (path: string, facts: Omit<Page, 'url' | 'alternates'> = {}): Page[] => {
    const languages = Object.fromEntries(
      Object.entries(inLanguages(path)).map(([language, own]) => [language, here(own)]),
    );
    return LANGUAGES.map((language) => ({
      url: here(pathIn(language, path)),
      ...facts,
      alternates: { languages },
    }));
  };
  return [
    ...page('/'),
    ...(await categoryLinks()).flatMap(({ id }) => page(`/category/${id}`)),
    ...(await sitemapProducts()).flatMap(({ id, pictures, changedAt }) =>
      page(`/product/${id}`, {
        images: pictures.map(here),
        ...(changedAt > 0 && { lastModified: new Date(changedAt) }),
      }),
    ),
    ...shopPages().flatMap(({ slug }) => page(`/pages/${slug}`)),
  ];
}

type Page = MetadataRoute.Sitemap[number];

/** Next.js writes addresses as they are. */
const xmlText = (address: string) => address.replaceAll('&', '&amp;');
