/** A system that is switched off takes no card and no PAN: not for orders and checkouts that are open, either. */

import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import CardlessPage from '@/app/[lang]/(shop)/checkout/cardless/[token]/page';
import InstalmentsPage from '@/app/[lang]/(shop)/checkout/instalments/[token]/page';
import { payAgainByCard } from '@/app/[lang]/(shop)/order/[token]/card/pay-again';
import { payAgainWithoutCard } from '@/app/[lang]/(shop)/order/[token]/lender/pay-again';
import { reader, transaction } from '@/db/client';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { env } from '@/lib/env';
import { BARE } from '@/lib/language/bare';
import { readFacts } from '@/lib/mail/render/read-facts';
import { openCardless, orderForLender } from '@/lib/methods/cardless/cardless-checkout';
import { openInstalments } from '@/lib/methods/instalments/checkout';
import { orderForCard } from '@/lib/methods/instalments/order';
import { payOrder } from '@/lib/methods/instalments/pay';
import { paise } from '@/lib/money';
import { orderByToken } from '@/lib/orders/page/order-view';
import { placeOrder } from '@/lib/orders/place-order';
import type { PlanChannel } from '@/lib/payments/state/ways-to-pay/channels';
import { syncOrder } from '@/lib/payments/sync/sync';
import { checkout as checkoutWords } from '@/shop/messages';
import { beginCheckout, HDFC } from '../support/instalments';
import { checkoutOf, KURTA, startWorld, type World } from '../support/payments-world';

const browser = vi.hoisted(() => ({ cartId: '' }));
vi.mock('@/lib/auth/caller', () => ({ callerAddress: async () => undefined }));
vi.mock('@/lib/cart/cookies', () => ({ currentCartId: async () => browser.cartId }));

const QUANTITY = 10;
const CHANNELS = ['emi', 'cardless'] as const;

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

let before: Pick<ReturnType<typeof env>, 'PINELABS_SEAMLESS' | 'PINELABS_SYSTEMS'>;
beforeEach(() => {
  before = { ...env() };
});
afterEach(() => {
  Object.assign(env(), before);
  vi.useRealTimers();
});

const OFF = {
  'without PINELABS_SEAMLESS': () => Object.assign(env(), { PINELABS_SEAMLESS: 'off' }),
  'with the hosted page alone': () => Object.assign(env(), { PINELABS_SYSTEMS: ['hosted'] }),
};
const CASES = CHANNELS.flatMap((channel) =>
  Object.entries(OFF).map(([how, off]) => [channel, how, off] as const),
);

/** Placed, and waits for its payment on a page of ours. */
async function waiting(channel: PlanChannel) {
  const shownTotal = paise(KURTA.price * QUANTITY);
  const input = checkoutOf(await world.fillCart(QUANTITY), { channel, shownTotal });
  const result = await placeOrder(input);
  if (!result.placed) throw new Error(`refused: ${result.reason}`);
  const order = await orderByCheckoutToken(reader(), input.checkoutToken);
  if (!order) throw new Error('not placed');
  return { order, token: result.orderPath.replace('/order/', '') };
}

const takes = {
  emi: async (token: string) => {
    const found = await orderForCard(token, undefined);
    return found?.state === 'open' ? found.order : found;
  },
  cardless: orderForLender,
};
const opens = {
  emi: (token: string, cartId: string) => openInstalments(token, cartId, undefined),
  cardless: openCardless,
};
const pages = { emi: InstalmentsPage, cardless: CardlessPage };

/** What the browser of this cart reads on the checkout's page. */
async function page(channel: PlanChannel, { cartId, token }: { cartId: string; token: string }) {
  browser.cartId = cartId;
  const params = Promise.resolve({ lang: BARE, token });
  return renderToStaticMarkup(await pages[channel]({ params, searchParams: Promise.resolve({}) }));
}
/** The page says that it is closed, and leads back. */
function expectClosed(html: string): void {
  expect(html).toContain(checkoutWords.closedTitle);
  expect(html).toContain('href="/checkout"');
}
const pays = { emi: payAgainByCard, cardless: payAgainWithoutCard };

it.each(CASES)('an open order by %s takes nothing more %s', async (channel, _how, off) => {
  const { order, token } = await waiting(channel);
  expect(await takes[channel](token)).toMatchObject({ reference: order.reference });
  const asked = async () => (await world.sandbox.ledger()).requests.length;
  off();
  const until = await asked();
  expect(await takes[channel](token)).toBeUndefined();
  // To the order's page, whatever was typed.
  const typed = { token, plan: 'any', lenderMobile: '8123456789', lenderPan: 'QWERT1234Y' };
  await expect(pays[channel](token, typed)).rejects.toMatchObject({
    digest: expect.stringContaining(`/order/${token}`),
  });
  expect(await asked()).toBe(until);
  expect(await orderByToken(token)).toMatchObject({ next: 'order-again' });
});

it.each(CASES)('an open checkout by %s is gone %s, and its page leads back', async (channel, _how, off) => {
  const checkout = await beginCheckout(world, channel, QUANTITY);
  const { cartId, token } = checkout;
  expect(await opens[channel](token, cartId)).toMatchObject({ state: 'open' });
  off();
  expect(await opens[channel](token, cartId)).toEqual({ state: 'gone' });
  expectClosed(await page(channel, checkout));
});

it.each(CHANNELS)('an open checkout by %s that is an hour old has run out, too', async (channel) => {
  const checkout = await beginCheckout(world, channel, QUANTITY);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60_000 });
  expectClosed(await page(channel, checkout));
});

it.each(CHANNELS)('who has ordered by %s is never told that nothing was ordered', async (channel) => {
  const { order, token } = await waiting(channel);
  const { checkoutToken } = order;
  // The cart of another browser, or of later.
  const seen = await page(channel, { cartId: await world.fillCart(1), token: checkoutToken });
  expectClosed(seen);
  expect(seen).not.toMatch(/nothing was|your cart is/i);
  expect(seen).not.toContain(token);
});

it('nobody is told to order again while a payment may still come', async () => {
  const { order, token } = await waiting('emi');
  const open = await orderForCard(token, undefined);
  const plan =
    open?.state === 'open' ? open.order.plans.find(({ issuer }) => issuer.name === 'HDFC DC') : undefined;
  if (!plan) throw new Error('no plan to choose');
  await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
  await payOrder(order.id, plan, HDFC);
  OFF['without PINELABS_SEAMLESS']();
  // Begun, and no fetch has shown it yet; then one has.
  expect(await orderByToken(token)).toMatchObject({ next: 'checking' });
  await world.sandbox.behave();
  await syncOrder(order.reference, 'page');
  expect(await orderByToken(token)).toMatchObject({ next: 'pay' });
});

it('no letter asks to try again what cannot be tried any more', async () => {
  const { order } = await waiting('emi');
  const canPay = async () =>
    transaction('test', async (tx) => {
      const message = { id: 'm', orderId: order.id, kind: 'try-again', fact: '', amountPaise: 0 } as const;
      return (await readFacts(tx, message as Parameters<typeof readFacts>[1], Date.now())).facts.canPay;
    });
  expect(await canPay()).toBe(true);
  OFF['without PINELABS_SEAMLESS']();
  expect(await canPay()).toBe(false);
});
