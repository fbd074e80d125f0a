/** A confirmation page at a host that nobody has allowed: what customer and administrator can do, and what is kept. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import {
  allowedHosts,
  deleteRefusedChallenge,
  hostDecisions,
  putRefusedChallenge,
  refusedChallengeOf,
} from '@/db/queries/challenge-hosts';
import { insertReview, openReviewsOfOrder } from '@/db/queries/order-events';
import { eventsOfOrder } from '@/db/queries/order-history';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { env } from '@/lib/env';
import { openableRule } from '@/lib/methods/confirmation/challenge-hosts';
import { closeUnconfirmed } from '@/lib/methods/confirmation/close-unconfirmed';
import { allowHost, revokeHost } from '@/lib/methods/confirmation/confirmation-hosts';
import { paise } from '@/lib/money';
import { orderToken } from '@/lib/orders/order-token';
import { orderText } from '@/lib/orders/page/order-text';
import { closeToOrderAgain, orderByToken, payAgain } from '@/lib/orders/page/order-view';
import { placeOrder } from '@/lib/orders/place-order';
import { type PlanPayment, payByPlan } from '@/lib/payments/operations/plan-payment';
import { gateway, providePayments, surroundings } from '@/lib/payments/surroundings';
import { syncOrder } from '@/lib/payments/sync/sync';
import { type Plan, secret } from '@/lib/pinelabs';
import { typeOtp } from '@/scripts/lib/sandbox-page';
import { orderStatus } from '@/shop/messages';
import { actor, now } from '../support/money-orders';
import { checkoutOf, KURTA, startWorld, type World } from '../support/payments-world';

const HOST = 'bank.localhost';
const TOTAL = paise(KURTA.price * 2);
let world: World;
let plan: Plan;

beforeAll(async () => {
  world = await startWorld();
  const { issuers } = await gateway().discoverOffers({ amount: TOTAL });
  const issuer = issuers.find(({ name }) => name === 'HDFC DC');
  const tenure = issuer?.tenures[0];
  if (!issuer || !tenure) throw new Error('no plan to choose');
  plan = { issuer, tenure };
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  await revokeHost(HOST, actor);
  await world.sandbox.behave();
  await world.sandbox.settings({ challenge_host: HOST });
});

const byCard = (): PlanPayment => ({
  method: 'DEBIT_EMI',
  amount: plan.tenure.loanAmount,
  plan,
  card: { name: 'Asha Rao', number: secret('5419190411211587'), mobile: secret('9582223917') },
});

/** An order whose payment was begun, as `payByPlan` leaves it. */
async function begun() {
  const input = checkoutOf(await world.fillCart(2), { channel: 'emi', plan, shownTotal: TOTAL });
  await placeOrder(input);
  const order = await orderByCheckoutToken(reader(), input.checkoutToken);
  if (!order) throw new Error('not placed');
  return { order, result: await payByPlan(order.id, byCard()) };
}

const onItsPage = (order: OrderRow) => orderByToken(orderToken(order.id));
const kept = (order: OrderRow) => refusedChallengeOf(reader(), order.id);
const told = async (order: OrderRow) =>
  (await eventsOfOrder(reader(), order.id)).filter(({ kind }) => kind === 'confirmation');
const shown = async (order: OrderRow) => gateway().getOrder((await now(order)).gatewayOrderId ?? '');

describe('a confirmation page at a host that is not allowed', () => {
  it('is kept and shown to nobody; the customer reads that nothing was charged', async () => {
    const { order, result } = await begun();
    expect(result).toEqual({ outcome: 'checking' });
    expect(await now(order)).toMatchObject({ status: 'PENDING', redirectUrl: null });
    expect(await kept(order)).toMatchObject({ host: HOST, url: expect.stringContaining(`//${HOST}:`) });
    const view = await onItsPage(order);
    if (!view) throw new Error('no page');
    expect(view.next).toBe('confirmation-refused');
    expect(orderText(view)).toMatchObject({
      headline: orderStatus.confirmationRefused,
      sentence: expect.stringContaining(orderStatus.nothingCharged),
    });
    expect(JSON.stringify([view, orderText(view)])).not.toContain(HOST);
    expect(await payAgain(orderToken(order.id))).toEqual({ redirectUrl: undefined });
    // Another card beside it would be another payment.
    expect(await payByPlan(order.id, byCard())).toEqual({
      outcome: 'not-now',
    });
  });

  it('is open to the customer as soon as its host is allowed, without another payment, and is paid', async () => {
    const { order } = await begun();
    const url = (await kept(order))?.url ?? '';
    expect(await allowHost(HOST, actor)).toBeGreaterThan(0);
    expect(await kept(order)).toBeUndefined();
    expect(await onItsPage(order)).toMatchObject({ next: 'pay' });
    expect(await payAgain(orderToken(order.id))).toEqual({ redirectUrl: url });
    expect(await told(order)).toEqual([
      expect.objectContaining({ cause: actor, summary: expect.stringContaining(HOST) }),
    ]);
    expect(await openableRule()).toMatchObject({ challengeHosts: [HOST] });
    await typeOtp(world.sandbox.url, url);
    await syncOrder(order.reference, 'page');
    expect(await now(order)).toMatchObject({ status: 'PROCESSED' });
    const payments = await world.sandbox.ledger({ reference: order.reference, endpoint: 'payment' });
    expect(payments.requests).toHaveLength(1);
    // The next customer is sent there at once.
    expect((await begun()).result).toMatchObject({ outcome: 'confirm', url: expect.stringContaining(HOST) });
  });

  it('leads nobody anywhere in a shop that has no part to judge it', async () => {
    await allowHost(HOST, actor);
    const given = surroundings();
    providePayments({ ...given, extensions: [] });
    const { order } = await begun().finally(() => providePayments(given));
    expect(await now(order)).toMatchObject({ status: 'PENDING', redirectUrl: null });
    await syncOrder(order.reference, 'page');
    expect((await now(order)).redirectUrl).toContain(HOST);
  });

  it('revoked, is taken back from those who have not confirmed yet', async () => {
    const { order } = await begun();
    await allowHost(HOST, actor, 1);
    expect(await revokeHost(HOST, actor, 2)).toBeGreaterThan(0);
    expect(await now(order)).toMatchObject({ redirectUrl: null });
    expect(await onItsPage(order)).toMatchObject({ next: 'confirmation-refused' });
    await syncOrder(order.reference, 'page');
    expect(await onItsPage(order)).toMatchObject({ next: 'confirmation-refused' });
    expect(await allowedHosts(reader())).toEqual([]);
    expect(
      (await hostDecisions(reader(), 2)).map(({ decision, decidedBy }) => [decision, decidedBy]),
    ).toEqual([
      ['revoked', actor],
      ['allowed', actor],
    ]);
    expect((await told(order)).map(({ summary }) => summary)).toEqual([
      expect.stringContaining(`Allowed ${HOST}`),
      expect.stringContaining(`Revoked ${HOST}`),
    ]);
    expect(await revokeHost(HOST, actor)).toBeUndefined();
  });

  it('revoked, is taken from those alone who would be sent there', async () => {
    const { order } = await begun();
    await allowHost(HOST, actor);
    const elsewhere = 'https://acs.bank.example/confirm';
    await transaction('test', (tx) => updateOrder(tx, order.id, { redirectUrl: elsewhere }, Date.now()));
    await revokeHost(HOST, actor);
    expect(await now(order)).toMatchObject({ redirectUrl: elsewhere });
    expect(await kept(order)).toBeUndefined();
  });

  it('is the only kind that can be allowed: a host that no payment waits for, or that no list could let through, is not', async () => {
    const { order } = await begun();
    const unsafe = { orderId: order.id, host: 'evil.example', url: null, refusedAt: 1 };
    await transaction('test', (tx) => putRefusedChallenge(tx, unsafe));
    expect(await allowHost('evil.example', actor)).toBeUndefined();
    expect(await allowHost('nobodys.example', actor)).toBeUndefined();
    expect(await allowedHosts(reader())).toEqual([]);
  });

  it('is not taken from an order that is not ours, or from an older answer', async () => {
    const { order } = await begun();
    const before = await kept(order);
    const other = { challengeUrl: `http://${HOST}:1/another-order` };
    const fetch = gateway().getOrder;
    for (const changes of [{ reference: 'BN-OTHER' }, { updatedAt: 1 }]) {
      vi.spyOn(gateway(), 'getOrder').mockImplementationOnce(async (id) => ({
        ...(await fetch(id)),
        ...other,
        ...changes,
      }));
      await syncOrder(order.reference, 'page');
      expect(await kept(order)).toEqual(before);
    }
  });

  it('that the settings name as well stays open when it is revoked', async () => {
    const { order } = await begun();
    await allowHost(HOST, actor);
    env().PINELABS_CHALLENGE_HOSTS.push(HOST);
    try {
      expect(await revokeHost('never.allowed.example', actor)).toBeUndefined();
      expect(await revokeHost(HOST, actor)).toBe('in-settings');
      expect(await onItsPage(order)).toMatchObject({ next: 'pay' });
    } finally {
      env().PINELABS_CHALLENGE_HOSTS.pop();
    }
  });

  it('is forgotten once its payment is over, paid or not', async () => {
    for (const otp of ['000000', '123456']) {
      const { order } = await begun();
      await typeOtp(world.sandbox.url, (await shown(order)).challengeUrl ?? '', otp);
      await syncOrder(order.reference, 'page');
      expect(await kept(order)).toBeUndefined();
      expect(await now(order)).toMatchObject({ status: otp === '123456' ? 'PROCESSED' : 'ATTEMPTED' });
    }
  });
});

describe('a customer who does not wait', () => {
  it('closes the order: its units go back, and its page is never offered again, allowed or not', async () => {
    const { order } = await begun();
    await transaction('test', (tx) => updateOrder(tx, order.id, { checks: 5 }, Date.now()));
    expect(await closeToOrderAgain(orderToken(order.id))).toBe(true);
    // Its page is still open at the bank: looked at soon again, not after ever longer pauses.
    expect(await now(order)).toMatchObject({ status: 'EXPIRED', stock: 'released', checks: 0 });
    expect(await kept(order)).toBeUndefined();
    expect(await told(order)).toMatchObject([{ cause: 'shopper', summary: expect.stringContaining(HOST) }]);
    await syncOrder(order.reference, 'page');
    expect(await kept(order)).toBeUndefined();
    expect(await allowHost(HOST, actor)).toBeUndefined();
    expect(await onItsPage(order)).toMatchObject({ next: 'none' });
    expect(await closeToOrderAgain(orderToken(order.id))).toBe(false);
  });

  it('has money that comes all the same looked at by a person', async () => {
    const { order } = await begun();
    const { challengeUrl = '' } = await shown(order);
    expect(await closeToOrderAgain(orderToken(order.id))).toBe(true);
    await typeOtp(world.sandbox.url, challengeUrl);
    await syncOrder(order.reference, 'webhook');
    expect(await openReviewsOfOrder(reader(), order.id)).toMatchObject([{ kind: 'late_payment' }]);
  });

  it('cannot close an order whose customer came back from paying', async () => {
    const { order } = await begun();
    const { lookedAt } = await now(order);
    await transaction('test', (tx) =>
      updateOrder(tx, order.id, { returnedAt: (lookedAt ?? 0) + 1 }, Date.now()),
    );
    expect(await closeUnconfirmed(order)).toBe(false);
    expect(await now(order)).toMatchObject({ status: 'PENDING' });
  });

  it('cannot close an order whose confirmation page is open to them or not known yet, or one that is not there', async () => {
    const { order } = await begun();
    await allowHost(HOST, actor);
    expect(await closeUnconfirmed(order)).toBe(false);
    const { order: fresh } = await begun();
    await transaction('test', (tx) => updateOrder(tx, fresh.id, { redirectUrl: null }, Date.now()));
    await transaction('test', (tx) => deleteRefusedChallenge(tx, fresh.id));
    expect(await closeUnconfirmed(fresh)).toBe(false);
    for (const one of [order, fresh]) {
      expect(await now(one)).toMatchObject({ status: 'PENDING', stock: one.stock });
    }
    expect(await closeUnconfirmed({ id: 'nobodys' })).toBe(false);
  });

  it('cannot close an order that a person has to look at', async () => {
    const { order } = await begun();
    await transaction('test', (tx) =>
      insertReview(tx, {
        id: order.id,
        orderId: order.id,
        kind: 'mismatch',
        details: [],
        openedAt: Date.now(),
      }),
    );
    expect(await closeToOrderAgain(orderToken(order.id))).toBe(false);
    expect(await now(order)).toMatchObject({ status: 'PENDING' });
  });

  it('cannot close what the gateway shows as paid, or what it did not show just now', async () => {
    const { order } = await begun();
    const later = Date.now() + 60_000;
    expect(await closeUnconfirmed(order, later)).toBe(false);
    const { challengeUrl = '' } = await shown(order);
    await typeOtp(world.sandbox.url, challengeUrl);
    vi.useFakeTimers({ toFake: ['Date'], now: later });
    try {
      expect(await closeToOrderAgain(orderToken(order.id))).toBe(false);
    } finally {
      vi.useRealTimers();
    }
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', stock: 'sold' });
  });
});
