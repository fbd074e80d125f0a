/** Instalments from the checkout form to the bank's confirmation, judged by the gateway's own ledger. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { reader } from '@/db/client';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { type Instalments, openInstalments } from '@/lib/methods/instalments/checkout';
import { planKey, planOfKey } from '@/lib/methods/instalments/kept-plans';
import { orderForCard } from '@/lib/methods/instalments/order';
import { holdsFor, payOrder, placeAndPay } from '@/lib/methods/instalments/pay';
import { paise } from '@/lib/money';
import { orderText } from '@/lib/orders/page/order-text';
import { orderByToken } from '@/lib/orders/page/order-view';
import { gateway } from '@/lib/payments/surroundings';
import { paymentRows } from '@/lib/payments/sync/rules/gateway-rows';
import { syncOrder } from '@/lib/payments/sync/sync';
import { type CardDetails, type Plan, secret } from '@/lib/pinelabs';
import { typeOtp } from '@/scripts/lib/sandbox-page';
import { declined } from '@/shop/messages';
import { beginCheckout, HDFC, sendForm } from '../support/instalments';
import { now } from '../support/money-orders';
import { KURTA, startWorld, type World } from '../support/payments-world';
import { run } from '../support/raw';

let world: World;

const QUANTITY = 10;
const TOTAL = paise(KURTA.price * QUANTITY);
const PNB: CardDetails = {
  name: 'Asha Rao',
  number: secret('5200000000001096'),
  cvv: secret('123'),
  expiryMonth: secret('12'),
  expiryYear: secret('2034'),
};

beforeAll(async () => {
  world = await startWorld();
  // The gateway's brand adds to its plans.
  await run("UPDATE products SET product_code = 'redmi_1' WHERE id = 'kurta'");
}, 60_000);
afterAll(() => world?.close());
afterEach(async () => {
  vi.useRealTimers();
  await world.sandbox.behave();
  await world.sandbox.settings({ plan_changes: [], offer_data: 'tenure', convenience_fee: 0 });
});

/** The form is sent, the page with the plans is open. */
async function begun() {
  const { cartId, token } = await beginCheckout(world, 'emi', QUANTITY);
  return { cartId, token, instalments: await open(token, cartId) };
}

async function open(token: string, cartId: string, fresh = false): Promise<Instalments> {
  const opened = await openInstalments(token, cartId, undefined, fresh);
  if (opened.state !== 'open') throw new Error(`the plans are ${opened.state}`);
  return opened.instalments;
}

function planOf({ plans }: Pick<Instalments, 'plans'>, bank: string, months: number): Plan {
  const plan = plans.find(({ issuer, tenure }) => issuer.name === bank && tenure.months === months);
  if (!plan) throw new Error(`${bank} has no plan of ${months} months`);
  return plan;
}

async function placed(instalments: Instalments, plan: Plan, card: CardDetails) {
  const begun = await placeAndPay(instalments, plan, card, undefined);
  if ('refusal' in begun) throw new Error(`refused: ${begun.refusal.reason}`);
  const order = await orderByCheckoutToken(reader(), instalments.token);
  if (!order) throw new Error('not placed');
  return { ...begun, order, token: begun.orderPath.replace('/order/', '') };
}

/** What the gateway was sent about an order at an endpoint, once. */
async function sent(reference: string, endpoint: string): Promise<Record<string, unknown>> {
  const { requests } = await world.sandbox.ledger({ reference, endpoint });
  expect(requests).toHaveLength(1);
  return requests[0]?.body as Record<string, unknown>;
}

const inr = (value: number) => ({ value, currency: 'INR' });

describe('an order by instalments', () => {
  it('names its products and no coupon, and the sums agree everywhere to the paisa', async () => {
    const { instalments } = await begun();
    const plan = planOf(instalments, 'PNB CC', 3);
    const off = TOTAL - plan.tenure.loanAmount;
    expect(off).toBeGreaterThan(0);
    expect(await holdsFor(plan, PNB, TOTAL)).toBe('yes');
    const { order, next, token } = await placed(instalments, plan, PNB);

    const created = await sent(order.reference, 'create-order');
    expect(created).toMatchObject({
      order_amount: inr(TOTAL),
      allowed_payment_methods: ['CREDIT_EMI', 'DEBIT_EMI'],
      purchase_details: {
        products: Array.from({ length: QUANTITY }, () => ({
          product_code: 'redmi_1',
          product_amount: inr(KURTA.price),
        })),
      },
    });
    expect(created).not.toHaveProperty('cart_coupon_discount_amount');
    expect(await sent(order.reference, 'payment')).toMatchObject({
      payments: [{ payment_method: 'CREDIT_EMI', payment_amount: inr(plan.tenure.loanAmount) }],
    });

    if (next.outcome !== 'confirm') throw new Error(next.outcome);
    await typeOtp(world.sandbox.url, next.url);
    await syncOrder(order.reference, 'page');
    expect(await now(order)).toMatchObject({
      status: 'PROCESSED',
      totalPaise: TOTAL,
      capturedPaise: TOTAL - off,
      discountPaise: off,
    });
    const { balances } = await world.sandbox.ledger({ reference: order.reference });
    expect(Object.values(balances)).toMatchObject([{ captured: TOTAL - off }]);
    const [payment] = await paymentsOfOrder(reader(), order.id);
    expect(payment).toMatchObject({ amountPaise: TOTAL - off, capturedPaise: TOTAL - off });
    // The gateway's order has no name of the bank for people; the one that was chosen from stays.
    expect((await orderByToken(token))?.plan?.issuer.displayName).toBe('PUNJAB NATIONAL BANK');
  });

  it('with a coupon has the plans for what is left, each device without its share, and the sums agree', async () => {
    const off = 149_900;
    const left = paise(TOTAL - off);
    const cartId = await world.fillCart(QUANTITY);
    await run(
      "INSERT INTO coupons (code, kind, amount_paise, created_at, updated_at) VALUES ('EMI1499', 'amount', 149900, 0, 0)",
    );
    await run('UPDATE carts SET coupon_code = ? WHERE id = ?', 'EMI1499', cartId);
    const instalments = await open(await sendForm(cartId, 'emi', left), cartId);
    const { requests } = await world.sandbox.ledger({ endpoint: 'discovery' });
    const share = inr(KURTA.price - off / QUANTITY);
    expect(requests.at(-1)?.body).toMatchObject({
      order_amount: inr(left),
      cart_coupon_discount_amount: inr(off),
      product_details: Array.from({ length: QUANTITY }, () => ({
        product_amount: share,
        product_coupon_discount_amount: inr(off / QUANTITY),
      })),
    });
    const plan = planOf(instalments, 'PNB CC', 3);
    const discount = left - plan.tenure.loanAmount;
    expect(discount).toBeGreaterThan(0);
    const { order, next } = await placed(instalments, plan, PNB);
    const products = Array.from({ length: QUANTITY }, () => ({ product_amount: share }));
    expect(await sent(order.reference, 'create-order')).toMatchObject({
      order_amount: inr(TOTAL),
      cart_coupon_discount_amount: inr(off),
      purchase_details: { products },
    });
    if (next.outcome !== 'confirm') throw new Error(next.outcome);
    await typeOtp(world.sandbox.url, next.url);
    await syncOrder(order.reference, 'page');
    expect(await now(order)).toMatchObject({
      status: 'PROCESSED',
      totalPaise: left,
      couponPaise: off,
      discountPaise: discount,
      capturedPaise: plan.tenure.loanAmount,
    });
    expect(await openReviewsOfOrder(reader(), order.id)).toEqual([]);
  });

  it('keeps what a dispute needs, which the gateway shows only once the bank has answered', async () => {
    const { instalments } = await begun();
    const { order, next } = await placed(instalments, planOf(instalments, 'PNB CC', 3), PNB);
    if (next.outcome !== 'confirm') throw new Error(next.outcome);
    const [before] = await paymentsOfOrder(reader(), order.id);
    expect(before).toMatchObject({ status: 'PENDING', acquirerReference: null, rrn: null });
    await typeOtp(world.sandbox.url, next.url);
    await syncOrder(order.reference, 'page');
    const shown = await gateway().getOrderByReference(order.reference);
    const [payment] = await paymentsOfOrder(reader(), order.id);
    expect([payment]).toMatchObject(paymentRows(order.id, shown, 0));
    const some = expect.stringMatching(/./);
    expect(payment).toMatchObject({
      acquirerReference: some,
      rrn: some,
      approvalCode: some,
      cardCategory: some,
    });
  });

  it('by a bank’s own plan names the same products when it is validated and when it is paid by', async () => {
    const { instalments } = await begun();
    const plan = planOf(instalments, 'HDFC DC', 6);
    const { requests: before } = await world.sandbox.ledger({ endpoint: 'validate-offer' });
    expect(await holdsFor(plan, HDFC, TOTAL)).toBe('yes');
    const { order } = await placed(instalments, plan, HDFC);
    const { requests } = await world.sandbox.ledger({ endpoint: 'validate-offer' });
    const validated = requests.slice(before.length).map(({ body }) => body as { offer_data: object });
    const paid = (await sent(order.reference, 'payment')) as { payments: { offer_data: object }[] };
    const details = Array.from({ length: QUANTITY }, () => ({
      product_code: 'redmi_1',
      product_amount: inr(KURTA.price),
    }));
    expect(validated).toHaveLength(1);
    expect(validated[0]?.offer_data).toMatchObject({ offer_details: { tenure: { details } } });
    expect(paid.payments[0]?.offer_data).toEqual(validated[0]?.offer_data);
  });

  it.each([
    ['deferred', 6, 0, 0],
    ['deferred', 6, 0, 2],
    ['cashback-only', 0, 50_000, 0],
    ['cashback-only', 0, 50_000, 2],
  ] as const)(
    'by a plan that is %s is offered, validated, paid and kept (%i months, %i paise off, fee %i %%)',
    async (change, months, off, percent) => {
      const plan_changes = [{ issuer_id: '7', tenure_id: '2', change }];
      await world.sandbox.settings({ plan_changes, convenience_fee: percent });
      const { instalments } = await begun();
      const plan = planOf(instalments, 'HDFC DC', months);
      const fee = plan.tenure.convenienceFee ?? 0;
      expect(fee > 0).toBe(percent > 0);
      expect(plan.tenure.loanAmount).toBe(TOTAL - off);
      expect(await holdsFor(plan, HDFC, TOTAL)).toBe('yes');
      const { order, next } = await placed(instalments, plan, HDFC);
      if (next.outcome !== 'confirm') throw new Error(next.outcome);
      await typeOtp(world.sandbox.url, next.url);
      await syncOrder(order.reference, 'page');
      expect(await now(order)).toMatchObject({
        status: 'PROCESSED',
        capturedPaise: TOTAL - off + fee,
        discountPaise: off,
        feePaise: fee,
      });
      expect(await openReviewsOfOrder(reader(), order.id)).toEqual([]);
    },
  );

  it('that is held has the plans of credit cards alone, and says so to the gateway', async () => {
    const { cartId, token } = await beginCheckout(world, 'emi', QUANTITY, 'hold');
    const instalments = await open(token, cartId);
    expect(new Set(instalments.plans.map(({ issuer }) => issuer.type))).toEqual(new Set(['credit card']));
    const { order } = await placed(instalments, planOf(instalments, 'PNB CC', 6), PNB);
    expect(await sent(order.reference, 'create-order')).toMatchObject({
      pre_auth: true,
      allowed_payment_methods: ['CREDIT_EMI'],
    });
    expect(order.preAuth).toBe(true);
  });

  it('that is held takes another try by the plans of credit cards alone', async () => {
    const { cartId, token } = await beginCheckout(world, 'emi', QUANTITY, 'hold');
    const instalments = await open(token, cartId);
    const expired = { ...PNB, expiryYear: secret('2020') };
    const tried = await placed(instalments, planOf(instalments, 'PNB CC', 6), expired);
    expect(tried.next).toMatchObject({ outcome: 'refused' });
    const again = await orderForCard(tried.token, undefined);
    if (again?.state !== 'open') throw new Error('the order takes no card');
    expect(new Set(again.order.plans.map(({ issuer }) => issuer.type))).toEqual(new Set(['credit card']));
  });

  it.each(['tenures', 'none'] as const)(
    'is paid where the gateway’s order has its plan as %s, with what the plan takes off',
    async (offer_data) => {
      await world.sandbox.settings({ offer_data });
      const { instalments } = await begun();
      const plan = planOf(instalments, 'PNB CC', 3);
      const off = TOTAL - plan.tenure.loanAmount;
      const { order, next } = await placed(instalments, plan, PNB);
      if (next.outcome !== 'confirm') throw new Error(next.outcome);
      await typeOtp(world.sandbox.url, next.url);
      await syncOrder(order.reference, 'page');
      expect(await now(order)).toMatchObject({
        status: 'PROCESSED',
        discountPaise: off,
        capturedPaise: TOTAL - off,
      });
      expect(await openReviewsOfOrder(reader(), order.id)).toEqual([]);
    },
  );
});

describe('between the page and the payment', () => {
  const HDFC_6 = { issuer_id: '7', tenure_id: '2' };

  it.each(['withdrawn', 'dearer'] as const)(
    'a plan that is %s holds no more, and its key with it',
    async (change) => {
      const { instalments, token, cartId } = await begun();
      const plan = planOf(instalments, 'HDFC DC', 6);
      await world.sandbox.settings({ plan_changes: [{ ...HDFC_6, change }] });
      expect(await holdsFor(plan, HDFC, TOTAL)).toBe('no');
      const { plans } = await open(token, cartId, true);
      expect(planOfKey(plans, planKey(plan))).toBeUndefined();
      expect(plans).toHaveLength(instalments.plans.length - (change === 'withdrawn' ? 1 : 0));
    },
  );

  it('a plan that is not for this customer does not hold, and the others do', async () => {
    const { instalments } = await begun();
    await world.sandbox.settings({ plan_changes: [{ ...HDFC_6, change: 'ineligible' }] });
    expect(await holdsFor(planOf(instalments, 'HDFC DC', 6), HDFC, TOTAL)).toBe('no');
    expect(await holdsFor(planOf(instalments, 'HDFC DC', 9), HDFC, TOTAL)).toBe('yes');
  });

  it.each(['malformed', '500-before', 'drop-before'])(
    'a gateway that gives no answer (%s) is no refusal of the bank',
    async (fault) => {
      const { instalments } = await begun();
      await world.sandbox.fault({ endpoint: 'validate-offer', fault });
      expect(await holdsFor(planOf(instalments, 'HDFC DC', 6), HDFC, TOTAL)).toBe('no-answer');
    },
  );

  it('a form runs out within the hour, and is nobody else’s', async () => {
    const { token, cartId } = await begun();
    expect(await openInstalments(token, randomUUID(), undefined)).toEqual({ state: 'gone' });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60_000 });
    expect(await openInstalments(token, cartId, undefined)).toEqual({ state: 'gone' });
  });
});

describe('a payment that the gateway refuses', () => {
  it('is told in the customer’s words, and the card can be entered again for the same order', async () => {
    const { instalments } = await begun();
    const plan = planOf(instalments, 'HDFC DC', 6);
    // Validated, and closed to this customer in the moment before the payment.
    expect(await holdsFor(plan, HDFC, TOTAL)).toBe('yes');
    await world.sandbox.settings({
      plan_changes: [{ issuer_id: '7', tenure_id: '2', change: 'ineligible' }],
    });
    const { order, next, token } = await placed(instalments, plan, HDFC);
    expect(next).toMatchObject({ outcome: 'refused', code: 'OPERATION_NOT_ALLOWED' });
    const view = await orderByToken(token);
    if (!view) throw new Error('the order has no page');
    expect(view).toMatchObject({ lastError: 'OPERATION_NOT_ALLOWED', next: 'enter-card' });
    const { what, advice } = declined.byPlan.byCode.OPERATION_NOT_ALLOWED;
    expect(orderText(view).sentence).toContain(what);
    expect(orderText(view).sentence).toContain(advice);

    const again = await orderForCard(token, undefined);
    if (again?.state !== 'open') throw new Error('the order takes no card');
    expect(again.order.chosen).toBe(planKey(plan));
    const other = planOf(again.order, 'HDFC DC', 9);
    expect((await payOrder(order.id, other, HDFC)).next).toMatchObject({ outcome: 'confirm' });
    expect((await orderByToken(token))?.lastError).toBeUndefined();
    expect(await orderForCard(token, undefined)).toBeUndefined();
  });
});
