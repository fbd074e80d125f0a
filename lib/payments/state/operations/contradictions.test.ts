/** An order whose status does not go with its payments: nothing is taken over, and a person settles it by the dashboard. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise } from '@/lib/money';
import type { GatewayOrder, GatewayPayment } from '@/lib/pinelabs';
import { unclearBeside } from '../../sync/rules/as-asked';
import { decide, GIVE_UP_AFTER_MS, GIVE_UP_PENDING_AFTER_MS, type HeldOrder } from '../decide';
import { HOUR, heldOrder, NOW, shownCapture, shownOrder, shownPayment, shownRefund } from '../testing';
import { propose } from './settlement';

const TOTAL = 149_900;
const HOLD = { status: 'AUTHORIZED', authorisedPaise: TOTAL, stock: 'sold' } as const;
const usd = (value: number) => ({ value, currency: 'USD' });
const shownAs = (status: string, ...payments: Partial<GatewayPayment>[]) =>
  shownOrder({ status, payments: payments.map((one, index) => shownPayment({ id: `p-${index}`, ...one })) });

/** What is typed, and what the order then becomes. */
const READINGS = [
  ['charged', TOTAL, 'PROCESSED'],
  ['held', TOTAL, 'AUTHORIZED'],
  ['nothing', 0, /^(?:FAILED|CANCELLED)$/],
] as const;

/** Nothing changes and a person is called, who says what the dashboard shows. @returns the details. */
function calls(held: HeldOrder, shown: GatewayOrder, at = NOW, code = 'contradiction') {
  const decision = decide(held, shown, at);
  expect(decision).toMatchObject({ kind: 'keep', review: { kind: 'mismatch' } });
  expect(propose(held, shown, at)).toMatchObject({ refused: { code } });
  for (const [state, amount, status] of READINGS) {
    const typed = { state, amountPaise: paise(amount), refundedPaise: undefined };
    const proposal = propose(held, shown, at, typed);
    if ('refused' in proposal) throw new Error(`${state}: ${JSON.stringify(proposal.refused)}`);
    const became = proposal.decision.kind === 'apply' ? proposal.decision.status : held.status;
    expect(became).toMatch(status);
  }
  return decision.review?.details;
}

describe('a cancelled order of which money was captured', () => {
  it.each([
    ['ours unpaid', heldOrder()],
    ['ours held', heldOrder(HOLD)],
  ])('calls a person about any amount, whatever its payment is called: %s', (_what, held) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: TOTAL }),
        fc.constantFrom('PROCESSED', 'AUTHORIZED', 'CANCELLED'),
        fc.constantFrom('420145000226', undefined),
        (captured, status, rrn) => {
          const payment = { status, rrn, approvalCode: undefined, captures: [shownCapture(captured)] };
          expect(calls(held, shownAs('CANCELLED', payment))).toContainEqual({
            field: 'captured',
            ours: 'at most 0',
            theirs: String(captured),
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('and one of which nothing was, does not', () => {
    for (const status of ['PROCESSED', 'CANCELLED'])
      expect(decide(heldOrder(HOLD), shownAs('CANCELLED', { status }), NOW)).toMatchObject({
        kind: 'apply',
        status: 'CANCELLED',
        money: { captured: 0, released: TOTAL },
      });
  });
});

describe('a failed order with a payment', () => {
  it.each(['PROCESSED', 'AUTHORIZED', 'SETTLED'])(
    '%s calls a person, beside one that failed too',
    (status) => {
      for (const held of [heldOrder(), heldOrder({ status: 'PENDING' }), heldOrder(HOLD)])
        expect(calls(held, shownAs('FAILED', { status: 'FAILED' }, { status }))).toEqual([
          {
            field: 'payment status',
            ours: status === 'SETTLED' ? 'a status that we know' : 'none that may be paid',
            theirs: status,
          },
        ]);
    },
  );

  it('that came to nothing, or none, is a failed order', () => {
    for (const shown of [shownAs('FAILED', { status: 'FAILED' }, { status: 'CANCELLED' }), shownAs('FAILED')])
      expect(decide(heldOrder(), shown, NOW)).toMatchObject({ kind: 'apply', status: 'FAILED' });
  });
});

describe('an order that is to be given up, with a payment', () => {
  const CASES: [HeldOrder['status'], number, Partial<GatewayOrder>][] = [
    ['CREATED', GIVE_UP_AFTER_MS, { status: 'CREATED' }],
    ['ATTEMPTED', GIVE_UP_AFTER_MS, { status: 'ATTEMPTED' }],
    // It shows less than we have heard.
    ['PENDING', GIVE_UP_PENDING_AFTER_MS, { status: 'CREATED' }],
    ['PENDING', GIVE_UP_PENDING_AFTER_MS, { status: 'PENDING' }],
    ['PENDING', GIVE_UP_PENDING_AFTER_MS, { status: 'AUTHORIZED', preAuth: false }],
    // Given up already.
    ['EXPIRED', GIVE_UP_PENDING_AFTER_MS, { status: 'PENDING' }],
  ];

  it.each(CASES)(
    'calls a person, who has time until then: %s after %d ms, shown %o',
    (status, limit, changes) => {
      for (const payment of ['PROCESSED', 'AUTHORIZED', 'SETTLED']) {
        const held = heldOrder({ status, createdAt: NOW - limit });
        const shown = { ...shownAs('', { status: payment }), ...changes };
        expect(decide(held, shown, NOW)).toEqual({ kind: 'keep' });
        const code = payment === 'SETTLED' ? 'unknown-status' : 'contradiction';
        expect(calls(held, shown, NOW + 1, code)).toMatchObject([
          { field: 'payment status', theirs: payment },
        ]);
      }
    },
  );

  it('that waits, or came to nothing, is given up, once', () => {
    for (const status of ['PENDING', 'FAILED', 'CANCELLED'])
      expect(decide(heldOrder(), shownAs('CREATED', { status }), NOW + GIVE_UP_AFTER_MS)).toMatchObject({
        kind: 'apply',
        status: 'EXPIRED',
      });
    const once = heldOrder({ status: 'EXPIRED', stock: 'released' });
    expect(decide(once, shownAs('CREATED'), NOW + GIVE_UP_PENDING_AFTER_MS)).toEqual({ kind: 'keep' });
  });
});

describe('a capture or cancel that is under way', () => {
  const held = heldOrder(HOLD);
  const since = (updatedAt: number | undefined) => ({
    ...shownAs('PENDING', { status: 'PENDING' }),
    updatedAt,
  });

  it('for more than 72 hours calls a person, whoever asked for it', () => {
    const shown = since(NOW);
    expect(decide(held, shown, NOW + GIVE_UP_PENDING_AFTER_MS)).toEqual({ kind: 'keep' });
    expect(calls(held, shown, NOW + GIVE_UP_PENDING_AFTER_MS + 1)).toEqual([
      { field: 'status', ours: 'captured or cancelled within 72 hours', theirs: 'PENDING' },
    ]);
    // Where the gateway names no time, since the order was placed.
    calls(held, since(undefined), held.createdAt + GIVE_UP_PENDING_AFTER_MS + 1);
  });

  it('in a fetch that was overtaken calls nobody', () => {
    const late = NOW + GIVE_UP_PENDING_AFTER_MS + HOUR;
    expect(decide({ ...held, gatewayUpdatedAt: NOW + 1 }, since(NOW), late)).toEqual({ kind: 'keep' });
  });
});

describe('money of another currency', () => {
  const dcc = { paid: usd(1_830), conversionRate: 0.0122 };
  it.each<[string, Partial<GatewayPayment>]>([
    [
      'an amount that would be right in rupees',
      { captures: [{ ...shownCapture(TOTAL), amount: usd(TOTAL) }] },
    ],
    ['what a foreign card was charged', { ...dcc, captures: [{ ...shownCapture(1), amount: usd(1_830) }] }],
    [
      'a part, beside one in rupees',
      { captures: [shownCapture(TOTAL - 1), { ...shownCapture(1, 'b'), amount: usd(1) }] },
    ],
  ])('captured calls a person: %s', (_what, payment) => {
    for (const held of [heldOrder(), heldOrder(HOLD)])
      expect(calls(held, shownAs('PROCESSED', payment))).toEqual([
        { field: 'capture currency', ours: 'INR', theirs: 'USD' },
      ]);
  });

  it('paid or given back is other money, which nobody settles', () => {
    const refunds = [shownRefund(100, { amount: usd(100) })];
    for (const shown of [
      shownAs('PROCESSED', { amount: usd(TOTAL) }),
      { ...shownAs('PROCESSED', {}), refunds },
    ]) {
      expect(decide(heldOrder(), shown, NOW)).toMatchObject({ kind: 'keep', review: { kind: 'mismatch' } });
      expect(propose(heldOrder(), shown, NOW)).toMatchObject({ refused: { code: 'other-order' } });
    }
  });
});

describe('one more payment, of a word that nobody knows, beside what was due', () => {
  const odd = { status: 'SETTLED' };
  const paid = shownAs('PROCESSED', {}, odd);
  const details = [{ field: 'payment status', ours: 'a status that we know', theirs: 'SETTLED' }];

  it('leaves the order paid, and calls a person', () => {
    expect(decide(heldOrder(), paid, NOW)).toMatchObject({ kind: 'apply', status: 'PROCESSED' });
    for (const shown of [paid, shownAs('CANCELLED', { status: 'CANCELLED' }, odd)])
      expect(unclearBeside(heldOrder(), shown)).toEqual([{ kind: 'payment_unclear', details }]);
  });

  it('calls once: again only of an order that the gateway has changed since', () => {
    const held = { status: 'PROCESSED', gatewayUpdatedAt: NOW } as const;
    const at = (updatedAt: number | undefined) => unclearBeside(held, { ...paid, updatedAt });
    expect([at(NOW - 1), at(NOW), at(undefined)]).toEqual([[], [], []]);
    expect(at(NOW + 1)).toHaveLength(1);
    expect(unclearBeside({ ...held, status: 'PARTIALLY_REFUNDED' }, { ...paid, updatedAt: NOW - 1 })).toEqual(
      [],
    );
  });

  it('is none of an order that waits, or where each word is known', () => {
    expect(unclearBeside(heldOrder(), shownAs('PENDING', odd))).toEqual([]);
    expect(unclearBeside(heldOrder(), shownAs('SETTLED', odd))).toEqual([]);
    expect(unclearBeside(heldOrder(), shownAs('PROCESSED', {}, { status: 'FAILED' }))).toEqual([]);
  });
});
