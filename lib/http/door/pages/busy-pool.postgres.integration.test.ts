/** Every connection of an instance is in use for longer than anybody waits for one. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startWorld } from '@/tests/support/payments-world';

let world: Awaited<ReturnType<typeof startWorld>>;
beforeAll(async () => {
  // Whoever asks may wait twice five seconds, as long as a transaction may stand idle: what holds the connection is not to be ended for it.
  world = await startWorld({ DATABASE_POOL_SIZE: '1', DATABASE_IDLE_SECONDS: '60' });
});
afterAll(() => world.close());

it('a page that reads and one that writes are 503 and say when to come again; afterwards they are served', async () => {
  const { reader, transaction } = await import('@/db/client');
  const { carts } = await import('@/db/schema');
  const { oneAfterAnother } = await import('@/db/one-after-another');
  const { answering, noteRequestError } = await import('./unavailable');
  const pages: Record<string, () => PromiseLike<unknown>> = {
    '/read': () => reader().select().from(carts),
    '/write': () => transaction('test', (tx) => tx.select().from(carts)),
    '/append': () => oneAfterAnother('test', (tx) => tx.select().from(carts)),
  };
  // As Next.js does with a page that throws.
  const shop = createServer((request, response) =>
    answering(request, response, async () => {
      try {
        await pages[request.url ?? '']?.();
      } catch (error) {
        noteRequestError(error);
        response.statusCode = 500;
      }
      response.end();
    }),
  );
  shop.listen(0, '127.0.0.1');
  await once(shop, 'listening');
  const ask = async (page: string) => {
    const { status, headers } = await fetch(
      `http://127.0.0.1:${(shop.address() as AddressInfo).port}${page}`,
    );
    return `${page} ${status} ${headers.get('retry-after')}`;
  };
  const all = () => Promise.all(Object.keys(pages).map(ask));
  const taken = Promise.withResolvers<void>();
  const enough = Promise.withResolvers<void>();
  const holding = transaction('test', () => {
    taken.resolve();
    return enough.promise;
  });
  await taken.promise;
  expect(await all()).toEqual(['/read 503 5', '/write 503 5', '/append 503 5']);
  enough.resolve();
  await holding;
  await vi.waitFor(
    async () => expect(await all()).toEqual(['/read 200 null', '/write 200 null', '/append 200 null']),
    { timeout: 20_000 },
  );
  shop.close();
});
