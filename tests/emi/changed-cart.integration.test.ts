/** Plans are of the cart that they were asked for: what is in it, not only what it comes to. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { payWithoutCard } from '@/app/[lang]/(shop)/checkout/cardless/[token]/pay-without-card';
import { payCheckout } from '@/app/[lang]/(shop)/checkout/instalments/[token]/pay-checkout';
import { transaction } from '@/db/client';
import { clearCart, putCartLine } from '@/db/queries/carts';
import { openCardless } from '@/lib/methods/cardless/cardless-checkout';
import { openInstalments } from '@/lib/methods/instalments/checkout';
import { placeOrder } from '@/lib/orders/place-order';
import type { PlanChannel } from '@/lib/payments/state/ways-to-pay/channels';
import { notPlaced } from '@/shop/messages';
import { beginCheckout, sendForm } from '../support/instalments';
import { checkoutOf, KURTA, startWorld, type World } from '../support/payments-world';
import { run } from '../support/raw';
import { stock } from '../support/shop-world';

const QUANTITY = 10;
const TOTAL = KURTA.price * QUANTITY;

/** The cart of the browser that asks, and what happens just before a cart is read. */
const browser = vi.hoisted(() => ({ cartId: '', meanwhile: async () => {} }));
vi.mock('@/lib/auth/caller', () => ({ callerAddress: async () => undefined }));
vi.mock('@/lib/cart/cookies', () => ({ currentCartId: async () => browser.cartId }));
vi.mock('@/lib/cart/signs', () => ({ keepCartSigns: async () => undefined }));
vi.mock('@/db/queries/carts', async (load) => {
  const carts = await load<typeof import('@/db/queries/carts')>();
  const readCartLines: typeof carts.readCartLines = async (db, cartId) => {
    const happens = browser.meanwhile;
    browser.meanwhile = async () => {};
    await happens();
    return carts.readCartLines(db, cartId);
  };
  return { ...carts, readCartLines };
});

let world: World;
let lamp: string;
beforeAll(async () => {
  world = await startWorld();
  await run("UPDATE products SET product_code = 'redmi_1' WHERE id = 'kurta'");
  const price = { pricePaise: KURTA.price, mrpPaise: KURTA.price, available: 1_000 };
  lamp = await stock('lamp', { productCode: 'veyra_one_5g' }, price);
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => {
  browser.meanwhile = async () => {};
});

async function begun(channel: PlanChannel) {
  const checkout = await beginCheckout(world, channel, QUANTITY);
  browser.cartId = checkout.cartId;
  return checkout;
}

const fill = (cartId: string, variantId: string, quantity: number) =>
  transaction('test', async (tx) => {
    await clearCart(tx, cartId);
    await putCartLine(tx, { cartId, variantId, quantity, addedAt: Date.now() });
  });

async function discoveries(): Promise<readonly unknown[]> {
  const { requests } = await world.sandbox.ledger({ endpoint: 'discovery' });
  return requests.map(({ body }) => body);
}

describe('other goods at the same total', () => {
  it('are asked for anew, once', async () => {
    const { cartId, token } = await begun('emi');
    const before = (await discoveries()).length;
    await openInstalments(token, cartId, undefined);
    expect(await openInstalments(token, cartId, undefined)).toMatchObject({ state: 'open' });
    expect(await discoveries()).toHaveLength(before + 1);
    await fill(cartId, lamp, QUANTITY);
    await openInstalments(token, cartId, undefined);
    expect(await openInstalments(token, cartId, undefined)).toMatchObject({ state: 'open' });
    const asked = await discoveries();
    expect(asked).toHaveLength(before + 2);
    expect(JSON.stringify(asked.at(-1))).toContain('veyra_one_5g');
    expect(JSON.stringify(asked.at(-1))).not.toContain('redmi_1');
  });

  it('have no plans of lenders yet', async () => {
    const { cartId, token } = await begun('cardless');
    const shown = async () => {
      const opened = await openCardless(token, cartId);
      if (opened.state !== 'open') throw new Error(opened.state);
      return opened;
    };
    const emi = await begun('emi');
    const { plans } = await open(emi.token, emi.cartId);
    await (await shown()).keep(plans);
    expect((await shown()).plans).toEqual(plans);
    await fill(cartId, lamp, QUANTITY);
    expect((await shown()).plans).toEqual([]);
  });
});

async function open(token: string, cartId: string) {
  const opened = await openInstalments(token, cartId, undefined);
  if (opened.state !== 'open') throw new Error(opened.state);
  return opened.instalments;
}

const openEmi = (token: string, cartId: string) => openInstalments(token, cartId, undefined);

describe('another total', () => {
  it.each([
    ['emi', openEmi, payCheckout],
    ['cardless', openCardless, payWithoutCard],
  ] as const)(
    'leads back to the checkout, and nobody is asked about it: %s',
    async (channel, opens, pays) => {
      const { cartId, token } = await begun(channel);
      await opens(token, cartId);
      await fill(cartId, KURTA.id, QUANTITY - 1);
      const asked = async () => (await world.sandbox.ledger()).requests.length;
      const before = await asked();
      const refusal = { placed: false, reason: 'total-changed', total: TOTAL - KURTA.price };
      expect(await opens(token, cartId)).toEqual({ state: 'refused', refusal });
      const typed = { token, plan: 'a key', cardNumber: '5419190411211587', lenderPan: 'QWERT1234Y' };
      const result = await pays(token, typed);
      if (result.ok) throw new Error('it was taken');
      expect(result).toMatchObject({ message: notPlaced.totalNow('₹13,491'), values: { plan: 'a key' } });
      expect(Object.keys(result.values)).toEqual(['plan']);
      expect(result.fieldErrors.cart).toContain(notPlaced.changed);
      expect(result.fieldErrors.cart).not.toContain(notPlaced.submitAgain);
      expect(await asked()).toBe(before);
    },
  );

  it('is none when the other submit of the form has just emptied the cart: its order goes on', async () => {
    const { cartId, token } = await begun('emi');
    let path = '';
    browser.meanwhile = async () => {
      const placed = await placeOrder(checkoutOf(cartId, { checkoutToken: token, shownTotal: undefined }));
      if (placed.placed) path = placed.orderPath;
    };
    const opened = await openInstalments(token, cartId, undefined);
    expect(path).not.toBe('');
    expect(opened).toEqual({ state: 'placed', orderPath: path });
  });
});

it('a form’s token sent again with another cart leaves the checkout its owner’s', async () => {
  const { cartId, token } = await begun('emi');
  const stranger = await world.fillCart(QUANTITY);
  await sendForm(stranger, 'emi', TOTAL, 'now', token);
  expect(await openInstalments(token, cartId, undefined)).toMatchObject({ state: 'open' });
  expect(await openInstalments(token, stranger, undefined)).toEqual({ state: 'gone' });
});
