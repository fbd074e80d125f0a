import type { useRouter } from 'next/navigation';
import { beforeEach, expect, it, vi } from 'vitest';
import { rememberLastOrder } from '@/app/[lang]/(shop)/order/last-order';
import { drawAnew } from '@/app/admin/(console)/draw-anew';
import { keepsCookies } from '@/components/cart-count-cookie';
import { isWatching } from '@/lib/auth/sessions/watching';
import { keepCartId, setCartSigns, signTexts } from '@/lib/cart/cookies';
import { keepNotice, uploadNotice } from '@/lib/console/products/upload-notice';
import { rememberDestination } from '@/lib/delivery/place/cookie';
import { TEST_ENVIRONMENT } from '@/tests/support/accounts';

const { set, stored } = vi.hoisted(() => ({ set: vi.fn(), stored: new Map<string, string>() }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (stored.has(name) ? { name, value: stored.get(name) } : undefined),
    set,
  }),
  headers: async () => new Headers(),
}));

beforeEach(() => {
  Object.assign(process.env, TEST_ENVIRONMENT, { PUBLIC_URL: 'https://shop.example' });
  set.mockClear();
});

it('under https every cookie of a shopper is bound to this host, and scripts read the count, what unpaid orders hold and the PIN code alone', async () => {
  await keepCartId();
  await setCartSigns({ count: 3, inOrders: ['KURTA-M'] });
  await setCartSigns({ count: 0, inOrders: [] });
  await rememberDestination({ pin: '560001' });
  await rememberLastOrder('/order/a-token-of-an-order');
  const kept = set.mock.calls.map(([name, , { httpOnly, secure, path }]) => ({
    name,
    httpOnly,
    secure,
    path,
  }));
  const bound = { secure: true, path: '/' };
  expect(kept).toEqual([
    { name: '__Host-cart', httpOnly: true, ...bound },
    { name: '__Host-cart_count', httpOnly: false, ...bound },
    { name: '__Host-in_orders', httpOnly: false, ...bound },
    // Without them the browser would keep the count.
    { name: '__Host-cart_count', httpOnly: false, ...bound },
    { name: '__Host-in_orders', httpOnly: false, ...bound },
    { name: '__Host-deliver_to', httpOnly: false, ...bound },
    { name: '__Host-last_order', httpOnly: true, ...bound },
    { name: '__Host-order_proofs', httpOnly: true, ...bound },
  ]);
});

it('so are what came of a picture and what the console’s and the cart’s scripts write, and they are found again', async () => {
  await keepNotice({ ok: true, message: 'Saved.', field: '' });
  expect(set.mock.calls.map(([name, , { maxAge, ...options }]) => [name, options])).toEqual([
    ['__Host-picture-notice', { httpOnly: true, sameSite: 'lax', secure: true, path: '/' }],
  ]);
  expect(await isWatching()).toBe(false);
  stored.set('__Host-picture-notice', set.mock.calls[0]?.[1]);
  stored.set('__Host-watching', '1');
  expect(await uploadNotice()).toEqual({ ok: true, message: 'Saved.', field: '' });
  expect(await isWatching()).toBe(true);

  vi.stubGlobal('location', { protocol: 'https:' });
  vi.stubGlobal('document', { cookie: '' });
  drawAnew({ refresh: () => undefined } as ReturnType<typeof useRouter>);
  expect(document.cookie).toBe('__Host-watching=1; Path=/; Max-Age=2; SameSite=Lax; Secure');
  expect(keepsCookies()).toBe(true);
  expect(document.cookie).toBe('__Host-cookie_check=1; Path=/; Max-Age=10; SameSite=Lax; Secure');
  vi.stubGlobal('location', { protocol: 'http:' });
  expect(keepsCookies()).toBe(true);
  expect(document.cookie).toBe('cookie_check=1; Path=/; Max-Age=10; SameSite=Lax');
  vi.unstubAllGlobals();
});

it('what a page puts into the browser is what an action would have set', () => {
  expect(signTexts({ count: 3, inOrders: ['KURTA-M', 'DIYA'] })).toEqual([
    '__Host-cart_count=3; Path=/; Max-Age=2592000; SameSite=Lax; Secure',
    '__Host-in_orders=KURTA-M~DIYA; Path=/; Max-Age=2592000; SameSite=Lax; Secure',
  ]);
  expect(signTexts({ count: 0, inOrders: [] })).toEqual([
    '__Host-cart_count=; Path=/; Max-Age=0; SameSite=Lax; Secure',
    '__Host-in_orders=; Path=/; Max-Age=0; SameSite=Lax; Secure',
  ]);
});
