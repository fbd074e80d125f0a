import type { MetadataRoute } from 'next';
import { env } from '@/lib/env';

// PUBLIC_URL belongs to the running shop, not to its build.
export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', disallow: ['/admin', '/api', '/cart', '/checkout', '/order', '/search'] },
    sitemap: `${env().PUBLIC_URL}/sitemap.xml`,
  };
}
