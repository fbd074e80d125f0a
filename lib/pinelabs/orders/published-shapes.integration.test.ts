/** Answers in shapes that the gateway publishes beyond its sample pages: the money and the state of each are read. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseWebhookEvent } from '../incoming/webhook-event';
import { offersAnswer } from '../offers/offer-answer';
import { orderAnswer } from './order-answer';

interface Published {
  readonly name: string;
  readonly answer: { readonly data: Readonly<Record<string, unknown>> };
}

const folder = path.join(import.meta.dirname, '../../../packages/sandbox/contract/published');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
const published = read('orders.json') as readonly Published[];

/** Order's status and paise; then each payment's status, paise, and what was captured of it. */
const EXPECTED: Readonly<Record<string, readonly unknown[]>> = {
  'emi-cashback-only': ['PROCESSED', 2_000_000, ['PROCESSED', 1_850_000, [1_850_000]]],
  'emi-deferred-discount': ['PROCESSED', 2_000_000, ['PROCESSED', 2_000_000, [2_000_000]]],
  'convenience-fee': ['PROCESSED', 100_000, ['PROCESSED', 102_360, [102_360]]],
  'capture-failed': ['FAILED', 110_000, ['FAILED', 110_000, []]],
  'capture-under-way': ['PENDING', 110_000, ['PENDING', 110_000, []]],
  'cancelled-with-points': ['CANCELLED', 110_000, ['PROCESSED', 100_000, []], ['PROCESSED', 10_000, []]],
  'authorised-without-pre-auth': ['AUTHORIZED', 110_000, ['AUTHORIZED', 110_000, []]],
  'upi-with-refund': ['PARTIALLY_REFUNDED', 110_000, ['PROCESSED', 110_000, []]],
  wallet: ['PROCESSED', 110_000, ['PROCESSED', 110_000, []]],
  'partly-captured': ['PARTIALLY_CAPTURED', 110_000, ['PROCESSED', 110_000, [60_000]]],
};

const orderOf = (name: string) => {
  const found = published.find((one) => one.name === name);
  if (!found) throw new Error(`no published order ${name}`);
  return orderAnswer.parse(found.answer);
};

const camelCased = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(camelCased);
  if (typeof value !== 'object' || value === null) return value;
  const spelt = (name: string) =>
    name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [spelt(name), camelCased(inner)]));
};

describe('a published order', () => {
  it('has an expectation each', () => {
    expect(published.map(({ name }) => name).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  it.each(published)('$name: status, amounts and captures are read, in camelCase too', ({ name, answer }) => {
    for (const spelling of [answer, camelCased(answer)]) {
      const order = orderAnswer.parse(spelling);
      expect([
        order.status,
        order.amount.value,
        ...order.payments.map((payment) => [
          payment.status,
          payment.amount.value,
          payment.captures.map(({ amount }) => amount.value),
        ]),
      ]).toEqual(EXPECTED[name]);
    }
  });

  it('says whether it was to be held, whatever its status', () => {
    expect(orderOf('authorised-without-pre-auth').preAuth).toBe(false);
    expect(orderOf('capture-failed').preAuth).toBe(true);
  });

  it('says why its capture failed', () => {
    expect(orderOf('capture-failed').payments[0]?.error).toEqual({
      code: 'UNKNOWN_ERROR',
      message: 'The acquirer did not take the capture',
    });
  });

  it('keeps its refunds', () => {
    expect(orderOf('upi-with-refund').refunds).toMatchObject([
      { reference: 'ref-308', status: 'PROCESSED', amount: { value: 40_000, currency: 'INR' } },
    ]);
  });
});

it('published plans: lenders of kinds that we do not know are read', () => {
  const { issuers, unreadable } = offersAnswer.parse(read('offers.json'));
  expect(unreadable).toBe(0);
  expect(issuers.map(({ typeWord }) => typeWord)).toEqual([
    'CC_BANK',
    'CARDLESS_BANK',
    'CARDLESS_NBFC',
    'NTB',
    'LATER_KIND',
  ]);
  expect(issuers[0]?.tenures[0]).toMatchObject({
    loanAmount: 2_000_000,
    discount: { type: 'DEFERRED', amount: 100_000 },
  });
});

it.each(['TOKEN_CREATED', 'CUSTOMER_UPDATED', 'SUBSCRIPTION_CHARGED', 'PAYMENT_LINK_PROCESSED'])(
  'a webhook %s names no order of ours',
  (type) => {
    const event = parseWebhookEvent(
      JSON.stringify({ event_type: type, data: { id: 'x', status: 'ACTIVE' } }),
    );
    expect(event).toEqual({ eventType: type, isRefund: false });
  },
);
