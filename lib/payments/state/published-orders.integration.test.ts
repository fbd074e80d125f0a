/** The shapes that the gateway publishes beyond its sample pages, judged: each adds up, or is told for what it is. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { paise } from '@/lib/money';
import type { GatewayOrder } from '@/lib/pinelabs';
import { checkTenure } from '@/lib/pinelabs/offers/check-tenure';
import { offersAnswer } from '@/lib/pinelabs/offers/offer-answer';
import { takenOff } from '@/lib/pinelabs/offers/taken-off';
import { orderAnswer } from '@/lib/pinelabs/orders/order-answer';
import { decide, isSettling } from './decide';
import { feePaid } from './order-money';
import { heldOrder, NOW } from './testing';

const folder = path.join(import.meta.dirname, '../../../packages/sandbox/contract/published');
const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
const published = read('orders.json') as { name: string; answer: unknown }[];

const camel = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(camel);
  if (typeof value !== 'object' || value === null) return value;
  const spelt = (name: string) =>
    name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [spelt(name), camel(inner)]));
};

function shownAs(name: string): GatewayOrder[] {
  const answer = published.find((one) => one.name === name)?.answer;
  return [answer, camel(answer)].map((spelling) => orderAnswer.parse(spelling));
}

/** Of ours: waiting for its payment, unless said otherwise. */
const ours = (shown: GatewayOrder, changes: Parameters<typeof heldOrder>[0] = {}) =>
  heldOrder({
    reference: shown.reference,
    gatewayOrderId: shown.orderId,
    totalPaise: shown.amount.value,
    gatewayUpdatedAt: (shown.updatedAt ?? 0) - 1_000,
    createdAt: NOW,
    ...changes,
  });
const onHold = (shown: GatewayOrder) =>
  ours(shown, { status: 'AUTHORIZED', authorisedPaise: shown.amount.value, stock: 'sold' });

describe('a published order that is paid', () => {
  it.each<[string, string, number, number, number, number]>([
    ['emi-cashback-only', 'PROCESSED', 1_850_000, 1_850_000, 0, 0],
    ['emi-deferred-discount', 'PROCESSED', 2_000_000, 2_000_000, 0, 0],
    ['convenience-fee', 'PROCESSED', 102_360, 102_360, 0, 2_360],
    ['upi-with-refund', 'PARTIALLY_REFUNDED', 110_000, 110_000, 0, 0],
    ['wallet', 'PROCESSED', 110_000, 110_000, 0, 0],
    ['partly-captured', 'PARTIALLY_CAPTURED', 110_000, 60_000, 50_000, 0],
  ])('%s adds up, in camelCase too', (name, status, authorised, captured, released, fee) => {
    for (const shown of shownAs(name)) {
      const decision = decide(ours(shown), shown, NOW);
      expect(decision).toMatchObject({ kind: 'apply', status, money: { authorised, captured, released } });
      expect(decision.review).toBeUndefined();
      expect(feePaid(shown)).toBe(fee);
    }
  });
});

describe('a published state', () => {
  it('authorised and not to be held is a payment in progress', () => {
    for (const shown of shownAs('authorised-without-pre-auth')) {
      const decision = decide(ours(shown), shown, NOW);
      expect(decision).toMatchObject({ status: 'PENDING', money: { authorised: 0 }, stock: 'reserved' });
      expect(decision.review).toBeUndefined();
    }
  });

  it('a capture that failed gives the hold and the units back, and calls a person', () => {
    for (const shown of shownAs('capture-failed')) {
      expect(decide(onHold(shown), shown, NOW)).toEqual({
        kind: 'apply',
        status: 'FAILED',
        money: { authorised: 110_000, captured: 0, released: 110_000, refunded: 0 },
        stock: 'released',
        review: {
          kind: 'capture_failed',
          details: [{ field: 'capture', ours: 'AUTHORIZED', theirs: 'UNKNOWN_ERROR' }],
        },
      });
    }
  });

  it('a capture or cancel under way changes nothing and calls nobody', () => {
    for (const shown of shownAs('capture-under-way')) {
      const held = onHold(shown);
      expect(decide(held, shown, NOW)).toEqual({ kind: 'keep' });
      expect(isSettling({ ...held, settling: false }, shown, 'AUTHORIZED')).toBe(true);
    }
  });

  it('a cancelled order whose payments read PROCESSED has captured nothing', () => {
    for (const shown of shownAs('cancelled-with-points')) {
      const decision = decide(onHold(shown), shown, NOW);
      expect(decision).toMatchObject({
        status: 'CANCELLED',
        money: { authorised: 110_000, captured: 0, released: 110_000, refunded: 0 },
      });
      expect(decision.review).toBeUndefined();
    }
  });
});

it('the plans of published orders agree with themselves, and their loans with the price', () => {
  const plans = published.flatMap(({ name }) =>
    shownAs(name).flatMap(({ amount, payments }) =>
      payments.flatMap(({ plan }) =>
        plan ? [{ name, faults: checkTenure(plan.tenure, paise(amount.value)) }] : [],
      ),
    ),
  );
  expect(plans.length).toBeGreaterThanOrEqual(4);
  expect(plans.filter(({ faults }) => faults.length > 0)).toEqual([]);
});

it('a published plan whose discount is paid later is sound and takes nothing off', () => {
  const tenure = offersAnswer.parse(read('offers.json')).issuers[0]?.tenures[0];
  if (!tenure) throw new Error('no plan');
  expect(checkTenure(tenure, tenure.loanAmount)).toEqual([]);
  expect(takenOff(tenure)).toBe(0);
  expect(tenure.discount?.after).toEqual({ count: 3, unit: 'MONTH' });
  expect(tenure.convenienceFee).toBe(2_360);
});
