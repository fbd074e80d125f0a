import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/order-statuses';
import type { OrderStatus } from '@/db/types';
import { decide } from '@/lib/payments/state/decide';
import {
  heldOrder,
  NOW,
  shownCapture,
  shownOrder,
  shownPayment,
  shownRefund,
} from '@/lib/payments/state/testing';
import { type After, type Before, messagesFor, TRY_AGAIN_AFTER_MS } from './messages-for';

const ALL = 149_900;

type Money = After['money'];
const NOTHING: Money = { authorised: 0, captured: 0, released: 0, refunded: 0 };

function heldAs(status: OrderStatus, money: Partial<Money> = {}): Before {
  const { authorised, captured, released, refunded } = { ...NOTHING, ...money };
  return {
    status,
    authorisedPaise: authorised,
    capturedPaise: captured,
    releasedPaise: released,
    refundedPaise: refunded,
  };
}
const becomes = (status: OrderStatus, money: Partial<Money> = {}): After => ({
  status,
  money: { ...NOTHING, ...money },
});

describe('a change calls for', () => {
  const held = { authorised: ALL };
  const paid = { authorised: ALL, captured: ALL };
  const inPart = { authorised: ALL, captured: 100_000, released: 49_900 };

  it.each([
    ['a hold', heldAs('PENDING'), becomes('AUTHORIZED', held), [['confirmed', 'once', ALL]]],
    ['a payment', heldAs('CREATED'), becomes('PROCESSED', paid), [['confirmed', 'once', ALL]]],
    [
      'a capture',
      heldAs('AUTHORIZED', held),
      becomes('PROCESSED', paid),
      [['charged', 'captured:149900', ALL]],
    ],
    [
      'a capture of a part',
      heldAs('AUTHORIZED', held),
      becomes('PARTIALLY_CAPTURED', inPart),
      [['charged', 'captured:100000', 100_000]],
    ],
    [
      'a hold given back',
      heldAs('AUTHORIZED', held),
      becomes('CANCELLED', { ...held, released: ALL }),
      [['cancelled', 'once', ALL]],
    ],
    [
      'a capture that failed',
      heldAs('AUTHORIZED', held),
      becomes('FAILED', { ...held, released: ALL }),
      [['charge-failed', 'once', ALL]],
    ],
    ['a cancel before any payment', heldAs('PENDING'), becomes('CANCELLED'), [['cancelled', 'once', 0]]],
    [
      'a refund of a part',
      heldAs('PROCESSED', paid),
      becomes('PARTIALLY_REFUNDED', { ...paid, refunded: 19_999 }),
      [['refunded', 'refunded:19999', 19_999]],
    ],
    [
      'the rest of a refund',
      heldAs('PARTIALLY_REFUNDED', { ...paid, refunded: 19_999 }),
      becomes('FULLY_REFUNDED', { ...paid, refunded: ALL }),
      [['refunded', 'refunded:149900', 129_901]],
    ],
    [
      'everything at once, after looks that failed',
      heldAs('PENDING'),
      becomes('PARTIALLY_REFUNDED', { ...paid, refunded: 1 }),
      [
        ['confirmed', 'once', ALL],
        ['refunded', 'refunded:1', 1],
      ],
    ],
    ['a declined try', heldAs('PENDING'), becomes('ATTEMPTED'), [['try-again', 'once', 0]]],
    ['the gateway’s end', heldAs('ATTEMPTED'), becomes('FAILED'), [['not-paid', 'once', 0]]],
    ['our giving up', heldAs('CREATED'), becomes('EXPIRED'), [['not-paid', 'once', 0]]],
    [
      'a payment whose units were sold before',
      heldAs('CREATED'),
      { ...becomes('PROCESSED', paid), unitsGone: true },
      [['sold-out', 'once', ALL]],
    ],
    ['money after the end', heldAs('EXPIRED'), becomes('PROCESSED', paid), [['late-payment', 'once', ALL]]],
  ])('%s', (_what, from, to, expected) => {
    expect(messagesFor(from, to).map(({ kind, fact, amount }) => [kind, fact, amount])).toEqual(expected);
  });

  it.each([
    ['the payment page', heldAs('PLACED'), becomes('CREATED')],
    ['a payment under way', heldAs('CREATED'), becomes('PENDING')],
    ['another try after a declined one', heldAs('ATTEMPTED'), becomes('PENDING')],
    ['the gateway closing what we gave up', heldAs('EXPIRED'), becomes('FAILED')],
    ['the gateway cancelling what we gave up', heldAs('EXPIRED'), becomes('CANCELLED')],
  ])('nothing for %s', (_what, from, to) => {
    expect(messagesFor(from, to)).toEqual([]);
  });

  it('a wait before somebody is asked to try again', () => {
    expect(messagesFor(heldAs('PENDING'), becomes('ATTEMPTED'))[0]?.delay).toBe(TRY_AGAIN_AFTER_MS);
  });
});

/** Amounts that only grow, and any status at each step. */
const history = fc
  .array(
    fc.record({
      status: fc.constantFrom(...ORDER_STATUSES),
      grow: fc.record({
        authorised: fc.nat({ max: 1 }),
        captured: fc.nat({ max: 3 }),
        released: fc.nat({ max: 3 }),
        refunded: fc.nat({ max: 3 }),
      }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((steps) => {
    const money = { ...NOTHING };
    return steps.map(({ status, grow }) => {
      for (const key of ['authorised', 'captured', 'released', 'refunded'] as const) money[key] += grow[key];
      return becomes(status, { ...money });
    });
  });

const key = ({ kind, fact }: { kind: string; fact: string }) => `${kind} ${fact}`;
const asHeld = ({ status, money }: After) => heldAs(status, money);

describe('over any history', () => {
  it('nothing is said where nothing changed', () => {
    fc.assert(
      fc.property(history, (steps) => {
        for (const step of steps) expect(messagesFor(asHeld(step), step)).toEqual([]);
      }),
    );
  });

  it('the same change seen twice names the same facts, and one change never a fact twice', () => {
    fc.assert(
      fc.property(history, (steps) => {
        let from = heldAs('PLACED');
        for (const step of steps) {
          const keys = messagesFor(from, step).map(key);
          expect(messagesFor(from, step).map(key)).toEqual(keys);
          expect(new Set(keys).size).toBe(keys.length);
          from = asHeld(step);
        }
      }),
    );
  });

  it('every paisa that is refunded is told once, in whatever pieces it is seen', () => {
    fc.assert(
      fc.property(history, (steps) => {
        let from = heldAs('PLACED');
        const told = new Map<string, number>();
        for (const step of steps) {
          for (const message of messagesFor(from, step)) {
            if (message.kind === 'refunded') told.set(message.fact, message.amount);
          }
          from = asHeld(step);
        }
        const sum = [...told.values()].reduce((total, amount) => total + amount, 0);
        expect(sum).toBe(steps.at(-1)?.money.refunded);
      }),
    );
  });
});

describe('with what the gateway shows', () => {
  const told = (held: Parameters<typeof decide>[0], shown: Parameters<typeof decide>[1]) => {
    const decision = decide(held, shown, NOW);
    return decision.kind === 'apply' ? messagesFor(held, decision).map(key) : [];
  };

  it('an order that is paid, captured in part and refunded is told in these words', () => {
    const hold = shownOrder({ status: 'AUTHORIZED', payments: [shownPayment({ status: 'AUTHORIZED' })] });
    expect(told(heldOrder(), hold)).toEqual(['confirmed once']);
    const captured = shownOrder({
      status: 'PROCESSED',
      payments: [shownPayment({ captures: [shownCapture(100_000)] })],
    });
    const held = heldOrder({ status: 'AUTHORIZED', authorisedPaise: ALL });
    expect(told(held, captured)).toEqual(['charged captured:100000']);
    const charged = heldOrder({
      status: 'PROCESSED',
      authorisedPaise: ALL,
      capturedPaise: 100_000,
      releasedPaise: 49_900,
    });
    const refunded = { ...captured, status: 'PARTIALLY_REFUNDED', refunds: [shownRefund(5_000)] };
    expect(told(charged, refunded)).toEqual(['refunded refunded:5000']);
  });
});
