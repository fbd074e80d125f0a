/** What the merchant's account can do, as the shop is told and as the gateway has it. */
import { randomUUID } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { placeFromForm } from '@/app/[lang]/(shop)/checkout/place-from-form';
import { goExpress } from '@/app/[lang]/(shop)/express-order';
import { Paying } from '@/app/[lang]/(shop)/paying';
import { reader, transaction } from '@/db/client';
import { countAttention, openWorkOf, ordersRefused } from '@/db/queries/console-attention';
import { createOperationOf, type OperationRow } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { resolveReview } from '@/db/queries/order-history';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { orderById, updateOrder } from '@/db/queries/orders';
import { operationView } from '@/lib/console/order/gateway-views';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { readFacts } from '@/lib/mail/render/read-facts';
import { beginInstalments, openInstalments } from '@/lib/methods/instalments/checkout';
import { discover } from '@/lib/methods/instalments/discover';
import { paise } from '@/lib/money';
import { checkoutSchema } from '@/lib/orders/form/checkout-schema';
import { orderByToken, placeAgain } from '@/lib/orders/page/order-view';
import { METHODS, PAGE_METHODS } from '@/lib/payments/state/ways-to-pay/methods';
import { gateway } from '@/lib/payments/surroundings';
import { syncOrder } from '@/lib/payments/sync/sync';
import type { GatewayOrder } from '@/lib/pinelabs';
import { shop } from '@/shop/config';
import { express, methods, notPlaced, orderStatus, paying } from '@/shop/messages';
import { beginCheckout } from '../support/instalments';
import { placedWith } from '../support/money-orders';
import { KURTA, startWorld, type World } from '../support/payments-world';

const browser = vi.hoisted(() => ({ cartId: '' }));
vi.mock('@/lib/auth/caller', () => ({ callerAddress: async () => undefined }));
vi.mock('@/lib/cart/cookies', () => ({ currentCartId: async () => browser.cartId }));
vi.mock('@/lib/cart/signs', () => ({ keepCartSigns: async () => undefined }));
vi.mock('@/lib/delivery/place/cookie', () => ({ rememberDestination: async () => undefined }));
vi.mock('@/app/[lang]/(shop)/order/last-order', () => ({ rememberLastOrder: async () => undefined }));

const bankAccount = { accountNumber: '500000004545' };
const WITHOUT_POINTS = METHODS.filter((method) => method !== 'POINTS');

let world: World;
let before: ReturnType<typeof env>;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => {
  before = { ...env() };
});
afterEach(async () => {
  Object.assign(env(), before);
  vi.restoreAllMocks();
  await world.sandbox.reset();
});

const set = (changes: Partial<ReturnType<typeof env>>) => Object.assign(env(), changes);

const placed = (changes?: Parameters<typeof placedWith>[1]) => placedWith(world, changes);

async function creationOf({ reference }: { reference: string }): Promise<OperationRow> {
  const create = await createOperationOf(reader(), reference);
  if (!create) throw new Error('no creation');
  return create;
}

const askedFor = async (reference: string) => {
  const { requests } = await world.sandbox.ledger({ reference });
  return requests.find(({ method }) => method === 'POST')?.body;
};

describe('a method that the account lacks', () => {
  it('is not asked for once the shop is told, and the order can be paid', async () => {
    await world.sandbox.settings({ methods: WITHOUT_POINTS });
    set({ PINELABS_METHODS: WITHOUT_POINTS });
    const { result, row } = await placed();
    expect(result).toMatchObject({ redirectUrl: expect.stringContaining(world.sandbox.url) });
    expect(await askedFor(row.reference)).toMatchObject({
      allowed_payment_methods: ['CARD', 'UPI', 'NETBANKING', 'WALLET', 'CREDIT_EMI', 'DEBIT_EMI'],
    });
  });

  it('stops the order otherwise: customer, console and log get the truth, and it is paid once that is mended', async () => {
    await world.sandbox.settings({ methods: WITHOUT_POINTS });
    const warn = vi.spyOn(log, 'warn');
    const since = Date.now() - 1_000;
    const { result, row, token } = await placed();
    expect(result).toMatchObject({ placed: true, redirectUrl: undefined });
    expect(await orderByToken(token)).toMatchObject({ next: 'place-again', setUpRefused: true });

    const refusal = {
      source: 'BUSINESS',
      step: 'ORDER_CREATION',
      reason: 'allowed_payment_methods: POINTS is not configured for this merchant',
    };
    const create = await creationOf(row);
    expect(create).toMatchObject({ state: 'failed', errorCode: 'OPERATION_NOT_ALLOWED', refusal });
    expect(operationView(create, row)).toMatchObject({
      refusal: { code: 'OPERATION_NOT_ALLOWED', said: Object.values(refusal).join(' · ') },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(warn).toHaveBeenCalledWith(
      'a call was refused',
      expect.objectContaining({ ...refusal, status: 422 }),
    );
    expect((await countAttention(reader(), since, since)).refused).toBe(1);
    expect(await ordersRefused(reader(), since, 10)).toMatchObject([{ id: row.id }]);
    expect(await openWorkOf(reader(), [row.id])).toEqual([{ orderId: row.id, kind: 'refused' }]);

    // What has a place at the gateway by now is no news, whatever became of the call.
    const known = (gatewayOrderId: string | null) =>
      transaction('test', (tx) => updateOrder(tx, row.id, { gatewayOrderId }, Date.now()));
    await known('v1-260101000000-aa-ELSEWHERE');
    expect((await countAttention(reader(), since, since)).refused).toBe(0);
    expect(await openWorkOf(reader(), [row.id])).toEqual([]);
    await known(null);

    set({ PINELABS_METHODS: WITHOUT_POINTS });
    expect((await placeAgain(token)).redirectUrl).toContain(world.sandbox.url);
    expect(await orderByToken(token)).toMatchObject({ next: 'pay', setUpRefused: false });
    expect(await creationOf(row)).toMatchObject({ state: 'succeeded', refusal: null });
    expect((await countAttention(reader(), since, since)).refused).toBe(0);
  });

  it('is no refusal where the gateway could not be reached', async () => {
    await world.sandbox.fault({ endpoint: 'create', fault: '429' });
    const since = Date.now() - 1_000;
    const { row, token } = await placed();
    expect(await creationOf(row)).toMatchObject({ state: 'failed', refusal: null });
    expect((await ordersRefused(reader(), since, 10)).map(({ id }) => id)).not.toContain(row.id);
    expect(await orderByToken(token)).toMatchObject({ next: 'place-again', setUpRefused: false });
  });

  it('and the last one of an order is never left out: without any, all would be allowed', async () => {
    set({ PINELABS_METHODS: ['UPI'] });
    const { row, token } = await placed({ preAuth: true });
    expect(await creationOf(row)).toMatchObject({ state: 'failed', errorCode: 'NO_METHOD_LEFT' });
    expect(await orderByToken(token)).toMatchObject({ setUpRefused: true });
    expect(await askedFor(row.reference)).toBeUndefined();
  });

  it('lists no plans of its cards', async () => {
    const types = async () =>
      new Set((await discover({ amount: paise(1_499_000), products: [] })).map(({ issuer }) => issuer.type));
    expect(await types()).toEqual(new Set(['credit card', 'debit card']));
    set({ PINELABS_METHODS: ['CARD', 'CREDIT_EMI'] });
    expect(await types()).toEqual(new Set(['credit card']));
  });
});

it('is what “How payment works” tells of', () => {
  const told = () => renderToStaticMarkup(Paying());
  const { CARD, UPI, NETBANKING, WALLET, POINTS, CREDIT_EMI } = methods;
  const all = methods.or([CARD, UPI, NETBANKING, WALLET, POINTS], CREDIT_EMI);
  expect(told()).toContain(paying.nowText(all));
  expect(told()).toContain(paying.holdTitle);
  set({ PINELABS_METHODS: ['UPI'], PINELABS_BANK_DETAILS: 'demanded' });
  expect(told()).toContain(paying.title);
  expect(told()).toContain(paying.nowText(UPI));
  expect(told()).not.toMatch(/hold|on dispatch/i);
});

describe('pre-authorisation that the account lacks', () => {
  it('refuses the hold, in true words', async () => {
    await world.sandbox.settings({ pre_auth: 'refuse' });
    const { row, token } = await placed({ preAuth: true });
    expect(await creationOf(row)).toMatchObject({
      refusal: { reason: 'pre_auth: pre-authorization is not enabled for this merchant' },
    });
    expect(await orderByToken(token)).toMatchObject({ setUpRefused: true });
    expect((await placed()).result).toMatchObject({ redirectUrl: expect.any(String) });
  });

  it('charges it: recorded as it is, said to the customer, and a person is called once', async () => {
    await world.sandbox.settings({ pre_auth: 'charge' });
    const { row, token } = await placed({ preAuth: true });
    await syncOrder(row.reference, 'page');
    expect(await openReviewsOfOrder(reader(), row.id)).toEqual([]);
    // Before anybody pays, the button says what the gateway will do.
    expect(await orderByToken(token)).toMatchObject({ preAuth: false, askedPreAuth: true });
    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'page');

    expect(await orderById(reader(), row.id)).toMatchObject({
      ...{ status: 'PROCESSED', capturedPaise: 149_900, preAuth: true, gatewayPreAuth: false },
    });
    const [review] = await openReviewsOfOrder(reader(), row.id);
    expect(review).toMatchObject({
      kind: 'pre_auth_differs',
      details: [{ field: 'pre_auth', ours: 'true', theirs: 'false' }],
    });
    // Page and letter say the same: it is paid.
    expect(await orderByToken(token)).toMatchObject({ underReview: false });
    const facts = await transaction('test', async (tx) => {
      const message = { id: 'm', orderId: row.id, kind: 'confirmed', fact: 'once', amountPaise: 149_900 };
      return (await readFacts(tx, message as Parameters<typeof readFacts>[1], Date.now())).facts;
    });
    expect(facts.otherThanChosen).toBe(orderStatus.choseHoldCharged);

    await transaction('test', (tx) => resolveReview(tx, review?.id ?? '', 'asha@shop.example', Date.now()));
    await syncOrder(row.reference, 'page');
    expect(await openReviewsOfOrder(reader(), row.id)).toEqual([]);
    expect(await orderByToken(token)).toMatchObject({ preAuth: false, askedPreAuth: true });
  });

  it('is not missed where a charge is held instead', async () => {
    const { row, token } = await placed();
    await world.sandbox.pay({ reference: row.reference });
    showing((order) => ({
      ...order,
      status: 'AUTHORIZED',
      preAuth: true,
      payments: order.payments.map((payment) => ({ ...payment, status: 'AUTHORIZED' })),
    }));
    await syncOrder(row.reference, 'page');
    expect(await orderById(reader(), row.id)).toMatchObject({ status: 'AUTHORIZED', capturedPaise: 0 });
    expect(await openReviewsOfOrder(reader(), row.id)).toMatchObject([
      { kind: 'pre_auth_differs', details: [{ ours: 'false', theirs: 'true' }] },
    ]);
    expect(await orderByToken(token)).toMatchObject({ preAuth: true, askedPreAuth: false });
  });

  it('lets a hold be a hold, and its capture a capture', async () => {
    const { row, token } = await placed({ preAuth: true });
    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'page');
    expect(await openReviewsOfOrder(reader(), row.id)).toEqual([]);
    expect(await orderByToken(token)).toMatchObject({ preAuth: true, askedPreAuth: true });
  });
});

describe('the payer’s account', () => {
  it('that did not show in the payment calls a person', async () => {
    set({ PINELABS_BANK_DETAILS: 'offered' });
    const { row } = await placed({ bankAccount });
    await world.sandbox.pay({ reference: row.reference, method: 'UPI' });
    showing((order) => ({
      ...order,
      payments: order.payments.map((payment) => ({ ...payment, method: 'WALLET' })),
    }));
    await syncOrder(row.reference, 'page');
    expect(await orderById(reader(), row.id)).toMatchObject({ status: 'PROCESSED', capturedPaise: 149_900 });
    expect(await openReviewsOfOrder(reader(), row.id)).toMatchObject([
      { kind: 'payer_not_verified', details: [{ theirs: 'WALLET' }] },
    ]);
  });

  it('that is demanded goes along with each order, and an order without it is not sent', async () => {
    set({ PINELABS_BANK_DETAILS: 'demanded' });
    for (const channel of ['hosted', 'frame'] as const) {
      const { row, result } = await placed({ bankAccount, channel });
      expect(result).toMatchObject({ redirectUrl: expect.any(String) });
      expect(await askedFor(row.reference)).toMatchObject({
        allowed_payment_methods: ['UPI', 'NETBANKING'],
        purchase_details: { bank_details: expect.anything() },
      });
    }
    const { row } = await placed();
    expect(await creationOf(row)).toMatchObject({ errorCode: 'NO_METHOD_LEFT' });
    expect(await askedFor(row.reference)).toBeUndefined();
  });
});

describe('a form of before, or of nobody’s', () => {
  const form = (changes: object) => ({
    ...{ checkoutToken: 'A'.repeat(32), shownTotal: String(KURTA.price), email: 'asha@example.com' },
    ...{ name: 'Asha Rao', mobile: '9876543210', shippingAddress1: '12 Lake Road' },
    ...{ shippingCity: 'Bengaluru', shippingState: 'Karnataka', shippingPincode: '560001' },
    ...{ billing: 'same', payment: 'now', ...changes },
  });
  const send = async (changes: object, typed: Record<string, string | undefined> = {}) => {
    browser.cartId = await world.fillCart();
    return placeFromForm(checkoutSchema.parse(form(changes)), {
      email: 'asha@example.com',
      ...(typed as Record<string, string>),
    });
  };

  it.each([
    ['a hold', { PINELABS_PRE_AUTH: 'off' }, { payment: 'hold' }, 'payment'],
    ['a hold without cards', { PINELABS_METHODS: ['UPI'] }, { payment: 'hold' }, 'payment'],
    ['no account where one is demanded', { PINELABS_BANK_DETAILS: 'demanded' }, {}, 'accountNumber'],
  ] as const)(
    'that asks for %s is told so, and keeps what was typed',
    async (_what, settings, changes, field) => {
      set(settings as Parameters<typeof set>[0]);
      expect(await send(changes)).toMatchObject({
        ok: false,
        fieldErrors: { [field]: expect.any(String) },
        values: { email: 'asha@example.com' },
      });
      expect(await orderByCheckoutToken(reader(), 'A'.repeat(32))).toBeUndefined();
    },
  );

  it.each([
    ['upi', ['UPI']],
    ['card', ['CARD']],
    ['netbanking', ['NETBANKING']],
    ['other', PAGE_METHODS],
  ] as const)('that was paid for by %s asks the gateway for that and nothing else', async (method, asked) => {
    const checkoutToken = randomUUID();
    await expect(send({ method, payment: 'hold', checkoutToken })).rejects.toThrow('NEXT_REDIRECT');
    const row = await orderByCheckoutToken(reader(), checkoutToken);
    expect(row).toMatchObject({ payBy: method, preAuth: method === 'card' });
    expect(await askedFor(row?.reference ?? '')).toMatchObject({
      allowed_payment_methods: asked,
      pre_auth: method === 'card',
    });
  });

  it.each([
    ['a way that the account lacks', { PINELABS_METHODS: ['CARD'] }, { method: 'upi' }],
    ['a lender where none is asked', { PINELABS_SEAMLESS: 'off' }, { method: 'later' }],
    ['EMI for less than the shop says', {}, { method: 'emi', shownTotal: '99999' }],
    ['pay later for less than the shop says', {}, { method: 'later', shownTotal: '99999' }],
  ] as const)('that asks for %s is told so at the choice', async (_what, settings, changes) => {
    set(settings as unknown as Parameters<typeof set>[0]);
    expect(await send(changes)).toMatchObject({ ok: false, fieldErrors: { method: expect.any(String) } });
    expect(await orderByCheckoutToken(reader(), 'A'.repeat(32))).toBeUndefined();
  });

  it.each([
    ['a state', { shippingPincode: '110001', shippingCity: 'Delhi', shippingState: 'Kerala' }],
    ['a town', { shippingPincode: '110001', shippingCity: 'Chennai', shippingState: 'Delhi' }],
  ])('that has %s of another place is asked once, and then sent as it is', async (_what, place) => {
    const first = await send(place);
    expect(first).toMatchObject({ ok: false, fieldErrors: { shippingPincode: expect.any(String) } });
    expect(await orderByCheckoutToken(reader(), 'A'.repeat(32))).toBeUndefined();
    const { shownDoubt } = first.ok ? {} : first.values;
    // What was doubted before is another place by now.
    const elsewhere = { shippingPincode: '682001', shippingState: 'Delhi', shippingCity: 'Chennai' };
    expect(await send(elsewhere, { shownDoubt })).toMatchObject({ ok: false });
    const checkoutToken = randomUUID();
    await expect(send({ ...place, checkoutToken }, { shownDoubt })).rejects.toThrow('NEXT_REDIRECT');
  });

  it('that asks for a hold is refused where the shop has switched holds off, though its account has them', async () => {
    Object.assign(shop.payment, { holdAndChargeLater: false });
    try {
      expect(await send({ payment: 'hold' })).toMatchObject({
        ok: false,
        fieldErrors: { payment: notPlaced.holdNotOfferedAdvice },
      });
      expect(await orderByCheckoutToken(reader(), 'A'.repeat(32))).toBeUndefined();
    } finally {
      Object.assign(shop.payment, { holdAndChargeLater: true });
    }
  });

  it('places no express order where the payer’s account is demanded', async () => {
    set({ PINELABS_BANK_DETAILS: 'demanded' });
    const input = { cartId: await world.fillCart(), checkoutToken: 'B'.repeat(32) };
    expect(await goExpress(input)).toBe(express.notOffered);
    expect(await orderByCheckoutToken(reader(), 'B'.repeat(32))).toBeUndefined();
  });

  it.each([
    ['the payer’s account is demanded', { PINELABS_BANK_DETAILS: 'demanded' }],
    ['the account has no EMI', { PINELABS_METHODS: ['CARD', 'UPI'] }],
  ] as const)('a checkout by instalments closes once %s', async (_why, settings) => {
    const { cartId, token } = await beginCheckout(world, 'emi', 10);
    set(settings as unknown as Parameters<typeof set>[0]);
    expect(await openInstalments(token, cartId, undefined)).toEqual({ state: 'gone' });
  });

  it('a checkout by instalments that holds closes once nothing can be held', async () => {
    const cartId = await world.fillCart();
    const details = checkoutSchema.parse(
      form({ payment: 'hold', method: 'emi', checkoutToken: 'C'.repeat(32) }),
    );
    expect(await beginInstalments({ ...details, channel: 'emi' }, cartId)).toBeUndefined();
    set({ PINELABS_PRE_AUTH: 'off' });
    expect(await openInstalments('C'.repeat(32), cartId, undefined)).toEqual({ state: 'gone' });
  });
});

/** The gateway's order, as another gateway would show it. */
function showing(change: (order: GatewayOrder) => GatewayOrder): void {
  const client = gateway();
  const { getOrder, getOrderByReference } = client;
  vi.spyOn(client, 'getOrder').mockImplementation(async (id) => change(await getOrder(id)));
  vi.spyOn(client, 'getOrderByReference').mockImplementation(async (ref) =>
    change(await getOrderByReference(ref)),
  );
}
