import type { MetadataRoute } from 'next';
import { env } from '@/lib/env';
import { LANGUAGES, pathIn } from '@/lib/language/languages';

const PRIVATE = ['/cart', '/checkout', '/order', '/search'];

// PUBLIC_URL belongs to the running shop, not to its build.
export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      disallow: [
        '/admin',
        '/api',
        ...PRIVATE.flatMap((path) => LANGUAGES.map((language) => pathIn(language, path))),
      ],
    },
    sitemap: `${env().PUBLIC_URL}/sitemap.xml`,
  };
}
