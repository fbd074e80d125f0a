/** A lender's plan that the customer chooses at `challenge_url`: a payment with mobile number and PAN alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reader } from '@/db/client';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import type { OrderRow } from '@/db/queries/orders';
import { byLender } from '@/lib/methods/cardless/cardless';
import { paise } from '@/lib/money';
import { payByPlan } from '@/lib/payments/operations/plan-payment';
import { syncOrder } from '@/lib/payments/sync/sync';
import { planFromText, secret } from '@/lib/pinelabs';
import { typeOtp } from '@/scripts/lib/sandbox-page';
import { beginByLender, newImei, PHONES, person, phonesPlaced, stockPhones } from '../support/device-orders';
import { block, entry, registered } from '../support/device-requests';
import { now } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await stockPhones();
}, 60_000);
afterAll(() => world?.close());

/** @returns the order once the customer has typed the lender's password. */
async function confirmedThere(order: OrderRow, who = person()): Promise<OrderRow> {
  const basket = { amount: paise(order.totalPaise) };
  const begun = await payByPlan(order.id, byLender(undefined, who, basket));
  if (begun.outcome !== 'confirm') throw new Error(`the payment is ${begun.outcome}`);
  await typeOtp(world.sandbox.url, begun.url);
  await syncOrder(order.reference, 'page');
  return now(order);
}

describe('a payment whose plan is chosen at the lender’s page', () => {
  it('is of the whole total and names no plan; the order then has the one that was chosen', async () => {
    const order = await phonesPlaced();
    const paid = await confirmedThere(order);
    const { requests } = await world.sandbox.ledger({ reference: order.reference, endpoint: 'payment' });
    expect(requests).toHaveLength(1);
    expect(JSON.stringify(requests[0]?.body)).not.toContain('offer_data');
    expect(paid).toMatchObject({ status: 'PROCESSED', capturedPaise: order.totalPaise });
    const { tenure } = planFromText(paid.plan ?? '');
    expect(tenure.details.map(({ code }) => code)).toEqual(PHONES);
  });

  it('has its devices blocked like any other', async () => {
    const paid = await confirmedThere(await phonesPlaced());
    const one = newImei();
    expect(await block(paid, entry(one))).toMatchObject({ outcome: 'succeeded' });
    expect(await registered(world, paid)).toEqual([one]);
  });

  it('forgets the plan of an earlier try', async () => {
    const order = await phonesPlaced();
    const begun = await beginByLender(order);
    if (begun.outcome !== 'confirm') throw new Error(`the payment is ${begun.outcome}`);
    expect((await now(order)).plan).not.toBeNull();
    await typeOtp(world.sandbox.url, begun.url, '000000');
    await syncOrder(order.reference, 'page');
    await payByPlan(order.id, byLender(undefined, person(), { amount: paise(order.totalPaise) }));
    expect((await now(order)).plan).toBeNull();
  });

  it('fails where the lender turns the person down, and the order may be tried again', async () => {
    const order = await phonesPlaced();
    const tried = await confirmedThere(order, { ...person(), pan: secret('QWERT1234Z') });
    expect(tried.capturedPaise).toBe(0);
    expect(await paymentsOfOrder(reader(), order.id)).toMatchObject([{ status: 'FAILED' }]);
    expect((await confirmedThere(order)).status).toBe('PROCESSED');
  });
});
