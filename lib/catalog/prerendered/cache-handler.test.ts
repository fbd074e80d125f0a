import { existsSync, promises, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import CatalogueCache from './cache-handler.mjs';
import { scriptPolicy } from './script-hashes.mjs';

const POLICY = 'content-security-policy';
const html = (row: string) => `<body><script>self.__next_f.push([1,"${row}"])</script></body>`;
const page = (row: string) => ({ kind: 'APP_PAGE', html: html(row), headers: { 'x-a': '1' }, status: 200 });
const asked = { kind: 'APP_PAGE', isFallback: false, isRoutePPREnabled: false };

function newCache() {
  return new CatalogueCache({
    fs: { ...promises, existsSync, readFileSync },
    flushToDisk: false,
    serverDistDir: '/nowhere',
    revalidatedTags: [],
    maxMemoryCacheSize: 1_000_000,
  });
}

it('a page that is drawn anew carries the hashes of what it holds now, and its other headers', async () => {
  const cache = newCache();
  for (const row of ['first', 'second']) {
    const drawn = page(row);
    await cache.set('/page', drawn, {});
    // Whoever waited for it gets this value, and everybody after it the cache's.
    expect(drawn.headers).toEqual({ 'x-a': '1', [POLICY]: scriptPolicy(html(row)) });
    const kept = await cache.get('/page', asked);
    expect(kept?.value.headers).toEqual({ 'x-a': '1', [POLICY]: scriptPolicy(html(row)) });
  }
});

it('what is no page has none', async () => {
  const cache = newCache();
  const picture = { kind: 'APP_ROUTE', body: Buffer.from('x'), headers: {}, status: 200 };
  await cache.set('/icon', picture, {});
  expect(picture.headers).toEqual({});
});
