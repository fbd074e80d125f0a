import path from 'node:path';
import type { NextConfig } from 'next';
import { BARE } from './lib/language/bare';
import { catalogueHeaders, pictureHeaders } from './lib/security/security-headers';
import { requireNode } from './lib/server/node-version';
import { TEST_DIST_DIR } from './scripts/lib/dist-dir';

// `build`, `start` and `dev` all read this file before they load the database driver.
requireNode();

// Tests build a fixture in place of shop/ (scripts/lib/scratch.ts). Left behind in a shell, the variable would put it on sale.
const tsconfigPath = process.env.TSX_TSCONFIG_PATH || 'tsconfig.json';
if (tsconfigPath !== 'tsconfig.json' && process.env.NEXT_DIST_DIR !== TEST_DIST_DIR) {
  throw new Error(`TSX_TSCONFIG_PATH=${tsconfigPath} puts another shop in the place of shop/: unset it.`);
}

/** Of the pages in app/[lang]. */
const SHOP_ADDRESSES = [
  '/',
  '/cart/:path*',
  '/category/:path*',
  '/checkout/:path*',
  '/emi/:path*',
  '/order/:path*',
  '/pages/:path*',
  '/product/:path*',
  '/search/:path*',
  '/stock-alert/:path*',
];

const config: NextConfig = {
  // The browser tests build beside the demo, so that a shop that runs is left alone.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // Of `npm run release` alone: `next start` does not go with it.
  ...(process.env.NEXT_OUTPUT === 'standalone' && { output: 'standalone' }),
  turbopack: { root: import.meta.dirname },
  // Reads files of its own beside its code.
  serverExternalPackages: ['pdfkit'],
  typedRoutes: true,
  // Of `npm test`, whose own stage has checked the types of everything already.
  typescript: {
    ignoreBuildErrors: process.env.NEXT_DIST_DIR !== undefined && !process.env.NEXT_OUTPUT,
    tsconfigPath,
  },
  cacheHandler: path.join(import.meta.dirname, 'lib/catalog/prerendered/cache-handler.mjs'),
  // lib/http/door/compressed.ts does, behind any server.
  compress: false,
  // It makes the tags of what it keeps, too: Next.js reads a page anew for each reader.
  generateEtags: false,
  poweredByHeader: false,
  // Pictures are scaled when they are stored (lib/media) or at build (app/products): /_next/image answers nobody.
  images: { unoptimized: true },
  agentRules: false,
  // A form may hold a card's number: what an action is given is nothing to write down, in development neither.
  logging: { serverFunctions: false },
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  env: {
    // What the prerendered pages hold; start and doctor compare it with the PUBLIC_URL that they find.
    BUILT_FOR: (process.env.PUBLIC_URL ?? '').replace(/\/$/, ''),
  },
  experimental: {
    strictRouteTypes: true,
    globalNotFound: true,
    agentUpgrade: false,
    // Every address that nobody has would leave a cached 404 on the disk: a stranger could fill it.
    isrFlushToDisk: false,
  },
  // The first language has bare addresses (lib/language).
  rewrites: async () => ({
    beforeFiles: SHOP_ADDRESSES.map((source) => ({
      source,
      destination: `/${BARE}${source === '/' ? '' : source}`,
    })),
    // Any word may stand for `[lang]`: without this, an address that nobody has would be a page of that language.
    afterFiles: [{ source: `/:other((?!${BARE}$)[^/]{3,})`, destination: '/not/a/page' }],
    fallback: [],
  }),
  redirects: async () => [
    { source: `/${BARE}`, destination: '/', permanent: true },
    { source: `/${BARE}/:path+`, destination: '/:path+', permanent: true },
  ],
  // Pages drawn for each request get a nonce in proxy.ts, prerendered ones hashes from the cache; this is what all have.
  headers: async () => [
    { source: '/:path*', headers: catalogueHeaders() },
    // The later one stands.
    { source: '/media/:path*', headers: pictureHeaders() },
  ],
};

export default config;
