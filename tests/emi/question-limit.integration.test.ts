import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { payWithoutCard } from '@/app/[lang]/(shop)/checkout/cardless/[token]/pay-without-card';
import InstalmentsPage from '@/app/[lang]/(shop)/checkout/instalments/[token]/page';
import { payCheckout } from '@/app/[lang]/(shop)/checkout/instalments/[token]/pay-checkout';
import { payAgainByCard } from '@/app/[lang]/(shop)/order/[token]/card/pay-again';
import { CART_KEPT_MS } from '@/lib/cart/cart-limits';
import { BARE } from '@/lib/language/bare';
import { askBanks } from '@/lib/methods/instalments/ask-banks';
import { openInstalments } from '@/lib/methods/instalments/checkout';
import { planKey } from '@/lib/methods/instalments/kept-plans';
import { orderForCard } from '@/lib/methods/instalments/order';
import {
  type Asker,
  countQuestion,
  type Question,
  rateLimited,
} from '@/lib/methods/instalments/question-limit';
import { paise } from '@/lib/money';
import { placeOrder } from '@/lib/orders/place-order';
import type { Plan } from '@/lib/pinelabs';
import { waitText } from '@/lib/wait-text';
import { emiErrors, emiForm, emiPages, forms } from '@/shop/messages';
import { beginCheckout, sendForm } from '../support/instalments';
import { checkoutOf, KURTA, startWorld, type World } from '../support/payments-world';
import { run } from '../support/raw';

const browser = vi.hoisted(() => ({ cartId: '' }));
vi.mock('@/lib/auth/caller', () => ({ callerAddress: async () => undefined }));
vi.mock('@/lib/cart/cookies', () => ({ currentCartId: async () => browser.cartId }));
vi.mock('next/cache', () => ({ refresh: () => {} }));

const QUANTITY = 10;
const MINUTE_MS = 60_000;
const TRIES = { lender: 12, card: 12, plans: 40 };
const LIMITS = [
  ['lender', TRIES.lender, 20, 60],
  ['card', TRIES.card, 20, 100],
  ['plans', TRIES.plans, 60, 150],
] as const;

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => world.sandbox.behave());

let askers = 0;
/** Somebody else each time, but for what is given. */
function someone(given: Partial<Asker> = {}): Asker {
  askers += 1;
  return { token: `token ${askers}`, cartId: `cart ${askers}`, address: undefined, ...given };
}
const ask = (question: Question, times: number, given: Partial<Asker>) => {
  const now = Date.now();
  return Promise.all(Array.from({ length: times }, () => countQuestion(question, someone(given), now)));
};
const letIn = (answers: readonly unknown[]) => answers.filter((until) => until === undefined).length;

describe.each(LIMITS)('questions of the kind %s', (question, ofCheckout, ofCart, ofNetwork) => {
  it('are let in up to a number from one checkout, however many ask at once', async () => {
    const { token } = someone();
    expect(letIn(await ask(question, ofCheckout + 20, { token }))).toBe(ofCheckout);
    expect(await countQuestion(question, someone({ token }))).toBeGreaterThan(Date.now());
    expect(await countQuestion(question, someone())).toBeUndefined();
  });

  it('are counted over all checkouts of a cart', async () => {
    const { cartId } = someone();
    expect(letIn(await ask(question, ofCart + 20, { cartId }))).toBe(ofCart);
  });

  it('are counted over a network, and where none is known over none', async () => {
    const address = '203.0.113.9';
    expect(letIn(await ask(question, ofNetwork + 20, { address }))).toBe(ofNetwork);
    expect(await countQuestion(question, someone({ address: '198.51.100.7' }))).toBeUndefined();
    expect(letIn(await ask(question, ofNetwork + 20, {}))).toBe(ofNetwork + 20);
  });

  it('are counted over all /64s of a /48', async () => {
    const now = Date.now();
    const from = (n: number) => someone({ address: `2001:db8:5:${n.toString(16)}::1` });
    const most = 4 * ofNetwork;
    const answers = [];
    for (let n = 0; n < most + 5; n += 1) answers.push(await countQuestion(question, from(n), now));
    expect(letIn(answers)).toBe(most);
  }, 60_000);

  it('of a customer whose cart is kept are let in a few times when strangers have used up their network, and of a cart kept for a day are not', async () => {
    const address = '203.0.113.10';
    const [cartId, late] = [await world.fillCart(), await world.fillCart()];
    const dayLeft = Date.now() - CART_KEPT_MS + 24 * 60 * MINUTE_MS;
    await run('UPDATE carts SET updated_at = ? WHERE id = ?', dayLeft, late);
    await ask(question, ofNetwork, { address });
    expect(letIn(await ask(question, ofNetwork, { address }))).toBe(0);
    expect(letIn(await ask(question, ofNetwork, { address, cartId }))).toBe(question === 'plans' ? 6 : 3);
    expect(letIn(await ask(question, 5, { address, cartId: late }))).toBe(0);
    // They are of its own: another cart has as many.
    expect(letIn(await ask(question, 1, { address, cartId: await world.fillCart() }))).toBe(1);
  });

  it('are let in for good from a network whose customers ask every six minutes', async () => {
    for (let times = 0; times < 2 * ofNetwork; times += 1) {
      const customer = someone({ address: '203.0.113.77' });
      expect(await countQuestion(question, customer, Date.now() + times * 6 * MINUTE_MS)).toBeUndefined();
    }
  });

  it('are given back without an answer, but not to the network', async () => {
    const silence = async () => 'no-answer' as const;
    const asker = someone({ address: '198.51.100.99' });
    for (let times = 0; times < ofNetwork; times += 1) {
      expect(await rateLimited(question, asker, silence)).toBe('no-answer');
    }
    expect(await rateLimited(question, asker, silence)).toMatchObject({ state: 'wait' });
    const fault = rateLimited(question, { ...asker, address: undefined }, () => Promise.reject(new Error()));
    await expect(fault).rejects.toThrow();
    expect(letIn(await ask(question, ofCheckout + 20, { token: asker.token }))).toBe(ofCheckout);
  });
});

it('a kind of question has numbers of its own', async () => {
  const asker = someone();
  for (let times = 0; times < 12; times += 1) await countQuestion('lender', asker);
  expect(await countQuestion('lender', asker)).toBeDefined();
  expect(await countQuestion('card', asker)).toBeUndefined();
});

it('a basket that the gateway turns down has no plans, and its question counts', async () => {
  const asker = someone();
  const products = [{ code: 'veyra_one', amount: paise(300_000) }];
  const turnedDown = () => askBanks(asker, { amount: paise(200_000), products });
  for (let times = 0; times < 40; times += 1) {
    expect(await turnedDown()).toEqual({ state: 'answered', plans: [] });
  }
  expect(await turnedDown()).toMatchObject({ state: 'wait' });
});

const CARD = '4012001037141112';
const asked = async (endpoint: string) => (await world.sandbox.ledger({ endpoint })).requests.length;

/** A plan of HDFC's debit cards, and a card that is none of theirs. */
function cardFor(plans: readonly Plan[], token: string) {
  const plan = plans.find(({ issuer }) => issuer.name === 'HDFC DC');
  if (!plan) throw new Error('HDFC has no plan');
  const card = { cardName: 'Asha Rao', cardNumber: CARD, cardMobile: '9582223917' };
  return { token, plan: planKey(plan), ...card };
}

/** Presses the button once more than it may be, and looks at the last answer. */
async function tryCards(pay: typeof payCheckout, typed: ReturnType<typeof cardFor>) {
  const before = await asked('validate-offer');
  const asker = { token: typed.token, cartId: browser.cartId, address: undefined };
  for (let times = 0; times < 11; times += 1) await countQuestion('card', asker);
  expect(await pay(typed.token, typed)).toMatchObject({ message: emiErrors.ineligible });
  expect(await asked('validate-offer')).toBe(before + 1);
  const last = await pay(typed.token, typed);
  if (last.ok) throw new Error('it was taken');
  expect(last.message).toBe(emiErrors.banksTooOften(forms.wait.minutes(10)));
  expect(last).toMatchObject({ values: { plan: typed.plan }, fieldErrors: {} });
  expect(Object.keys(last.values)).toEqual(['plan']);
  expect(JSON.stringify(last)).not.toContain(CARD);
  expect(await asked('validate-offer')).toBe(before + 1);
}

/** What the browser reads on a checkout's page. */
async function page(token: string) {
  const params = Promise.resolve({ lang: BARE, token });
  return renderToStaticMarkup(await InstalmentsPage({ params, searchParams: Promise.resolve({}) }));
}

async function waitingOrder() {
  const cartId = await world.fillCart(QUANTITY);
  browser.cartId = cartId;
  const shownTotal = paise(KURTA.price * QUANTITY);
  const result = await placeOrder(checkoutOf(cartId, { channel: 'emi', shownTotal }));
  if (!result.placed) throw new Error(result.reason);
  return { cartId, token: result.orderPath.replace('/order/', '') };
}

describe('the forms', () => {
  it('let no checkout try cards without end', async () => {
    const { cartId, token } = await beginCheckout(world, 'emi', QUANTITY);
    browser.cartId = cartId;
    const opened = await openInstalments(token, cartId, undefined);
    if (opened.state !== 'open') throw new Error(opened.state);
    await tryCards(payCheckout, cardFor(opened.instalments.plans, token));
  });

  it('nor an order that waits', async () => {
    const { token } = await waitingOrder();
    const found = await orderForCard(token, undefined);
    if (found?.state !== 'open') throw new Error('the order takes no card');
    await tryCards(payAgainByCard, cardFor(found.order.plans, token));
  });

  it('and an order’s plans are not asked for without end, by its page or its button', async () => {
    const { cartId, token } = await waitingOrder();
    for (let times = 0; times < 39; times += 1) {
      await countQuestion('plans', { token, cartId, address: undefined });
    }
    expect(await orderForCard(token, undefined)).toMatchObject({ state: 'open' });
    const before = await asked('discovery');
    const found = await orderForCard(token, undefined);
    if (found?.state !== 'wait') throw new Error('it was asked');
    expect(found.until).toBeGreaterThan(Date.now());
    const pressed = await payAgainByCard(token, { token, plan: 'a key', cardNumber: CARD });
    expect(pressed).toMatchObject({
      message: emiErrors.banksTooOften(waitText(found.until, Date.now())),
      values: { plan: 'a key' },
    });
    expect(await asked('discovery')).toBe(before);
  });

  it('let no cart ask about people without end by opening checkouts', async () => {
    const { cartId, token } = await beginCheckout(world, 'cardless', QUANTITY);
    browser.cartId = cartId;
    await ask('lender', 20, { cartId });
    const before = await asked('cardless-discovery');
    const typed = { token, step: 'plans', lenderMobile: '8123456789', lenderPan: 'QWERT1234Y' };
    expect(await payWithoutCard(token, typed)).toMatchObject({
      message: emiErrors.lendersTooOften(forms.wait.minutes(10)),
    });
    expect(await asked('cardless-discovery')).toBe(before);
  });

  it('nor for a cart’s plans without end, on the page or by its button; those that are kept are not asked for', async () => {
    const { cartId, token } = await beginCheckout(world, 'emi', QUANTITY);
    browser.cartId = cartId;
    await ask('plans', 59, { cartId });
    const before = await asked('discovery');
    expect(await page(token)).toContain(emiForm.yourPlan);
    expect(await page(token)).toContain(emiForm.yourPlan);
    const other = await sendForm(cartId, 'emi', KURTA.price * QUANTITY);
    const shown = await page(other);
    expect(shown).toContain(emiPages.waitTitle);
    expect(shown).toContain(emiPages.reloadOrPayInFull(forms.wait.minutes(2)));
    expect(await payCheckout(other, { plan: 'a key', cardNumber: CARD })).toMatchObject({
      message: emiErrors.banksTooOften(forms.wait.minutes(2)),
      values: { plan: 'a key' },
    });
    expect(await asked('discovery')).toBe(before + 1);
  });
});

/** What is asked, where, by whom, and what they press. */
const WAYS = {
  'a card, of a checkout': ['card', 'validate-offer', cardOfCheckout],
  'a card, of an order': ['card', 'validate-offer', cardOfOrder],
  'plans, of a checkout': ['plans', 'discovery', plansOfCheckout],
  'plans, of an order': ['plans', 'discovery', plansOfOrder],
  'a lender, of a checkout': ['lender', 'cardless-discovery', lenderOfCheckout],
} as const;

async function cardOfCheckout() {
  const { asker } = await plansOfCheckout();
  const opened = await openInstalments(asker.token, asker.cartId, undefined);
  if (opened.state !== 'open') throw new Error(opened.state);
  const typed = cardFor(opened.instalments.plans, asker.token);
  return { asker, press: () => payCheckout(asker.token, typed) };
}

async function cardOfOrder() {
  const { asker } = await plansOfOrder();
  const found = await orderForCard(asker.token, undefined);
  if (found?.state !== 'open') throw new Error('the order takes no card');
  const typed = cardFor(found.order.plans, asker.token);
  return { asker, press: () => payAgainByCard(asker.token, typed) };
}

async function plansOfCheckout() {
  const { cartId, token } = await beginCheckout(world, 'emi', QUANTITY);
  browser.cartId = cartId;
  return { asker: someone({ cartId, token }), press: () => openInstalments(token, cartId, undefined) };
}

async function plansOfOrder() {
  const { cartId, token } = await waitingOrder();
  return { asker: someone({ cartId, token }), press: () => orderForCard(token, undefined) };
}

async function lenderOfCheckout() {
  const { cartId, token } = await beginCheckout(world, 'cardless', QUANTITY);
  browser.cartId = cartId;
  const typed = { token, step: 'plans', lenderMobile: '8123456789', lenderPan: 'QWERT1234Y' };
  return { asker: someone({ cartId, token }), press: () => payWithoutCard(token, typed) };
}

const oneOf =
  (...texts: string[]) =>
  (said: string) =>
    texts.some((text) => said.includes(text));

it.each(Object.entries(WAYS))(
  'a gateway that is silent uses up nobody’s tries: %s',
  async (_way, [question, endpoint, begin]) => {
    const { asker, press } = await begin();
    for (let times = 1; times < TRIES[question]; times += 1) await countQuestion(question, asker);
    const said = async () => JSON.stringify(await press());
    for (let times = 0; times < 2; times += 1) {
      await world.sandbox.fault({ endpoint, fault: 'drop-before' });
      expect(await said()).toSatisfy(oneOf(emiErrors.bankNoAnswer, emiErrors.lenderNoAnswer, 'no-answer'));
    }
    await world.sandbox.forgetFaults();
    expect(await said()).toSatisfy(oneOf(emiErrors.ineligible, '"open"', '"ok":true'));
    // The answer was counted.
    expect(await countQuestion(question, asker)).toBeDefined();
  },
);
