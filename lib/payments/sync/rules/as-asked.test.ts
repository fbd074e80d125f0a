import { describe, expect, it } from 'vitest';
import { paise } from '@/lib/money';
import type { GatewayPayment } from '@/lib/pinelabs';
import { shownCapture, shownOrder, shownPayment } from '../../state/testing';
import { type AskedOrder, gatewayPreAuth, notAsAsked } from './as-asked';

const held = (changes: Partial<AskedOrder> = {}): AskedOrder => ({
  preAuth: false,
  gatewayPreAuth: null,
  bankAccount: null,
  authorisedPaise: 0,
  ...changes,
});
const total = paise(149_900);
const none = paise(0);
const paid = { money: { authorised: total, captured: total, released: none, refunded: none } };
const unpaid = { money: { authorised: none, captured: none, released: none, refunded: none } };
const shown = (preAuth: boolean | undefined, payment?: Partial<GatewayPayment>) =>
  shownOrder({
    preAuth,
    status: payment ? 'PROCESSED' : 'CREATED',
    payments: payment ? [shownPayment(payment)] : [],
  });

describe('held or charged', () => {
  const CHARGED = { status: 'PROCESSED', captures: [] };
  const HELD = { status: 'AUTHORIZED' };

  it.each([
    ['its flag, before anybody pays', true, undefined, true],
    ['nothing, where no answer says so', undefined, undefined, null],
    ['a payment that was processed without a capture, whatever the flag', true, CHARGED, false],
    ['a payment that is authorised and to be held', true, HELD, true],
    ['a payment that is authorised, where no answer has the flag', undefined, HELD, true],
    ['the flag of a payment that is authorised and in progress', false, HELD, false],
    ['its flag, where the first fetch shows a capture', true, { captures: [shownCapture(100)] }, true],
  ])('is told by %s', (_what, flag, payment, truth) => {
    expect(gatewayPreAuth(held(), shown(flag, payment))).toBe(truth);
  });

  it('is told by its flag, where one of two payments shows a capture', () => {
    const payments = [shownPayment(), shownPayment({ id: 'second', captures: [shownCapture(100)] })];
    expect(gatewayPreAuth(held(), shownOrder({ status: 'PROCESSED', preAuth: true, payments }))).toBe(true);
  });

  it('is told by its flag, where a cancelled order shows a payment as processed: nothing was charged', () => {
    const cancelled = shownOrder({ status: 'CANCELLED', preAuth: true, payments: [shownPayment()] });
    expect(gatewayPreAuth(held(), cancelled)).toBe(true);
  });

  it('stays as the first payment showed it: a capture later is no charge at once', () => {
    const later = shown(true, CHARGED);
    expect(gatewayPreAuth(held({ gatewayPreAuth: true, authorisedPaise: 149_900 }), later)).toBe(true);
  });

  it('calls a person where it is not what the customer chose', () => {
    expect(notAsAsked(held({ preAuth: true }), shown(false, CHARGED), paid)).toEqual([
      { kind: 'pre_auth_differs', details: [{ field: 'pre_auth', ours: 'true', theirs: 'false' }] },
    ]);
    expect(notAsAsked(held({ preAuth: false }), shown(true, HELD), paid)).toEqual([
      { kind: 'pre_auth_differs', details: [{ field: 'pre_auth', ours: 'false', theirs: 'true' }] },
    ]);
  });

  it('calls nobody where it is, before there is a payment, or a second time', () => {
    expect(notAsAsked(held({ preAuth: true }), shown(true, HELD), paid)).toEqual([]);
    expect(notAsAsked(held(), shown(undefined, CHARGED), paid)).toEqual([]);
    // Nothing says which it is.
    expect(notAsAsked(held(), shown(undefined, { captures: [shownCapture(100)] }), paid)).toEqual([]);
    expect(notAsAsked(held({ preAuth: true }), shown(false), unpaid)).toEqual([]);
    const known = held({ preAuth: true, gatewayPreAuth: false, authorisedPaise: 149_900 });
    expect(notAsAsked(known, shown(false, CHARGED), paid)).toEqual([]);
  });
});

describe('an order that is tied to an account', () => {
  const tied = held({ bankAccount: { accountNumber: '500000004545' } });

  it.each(['UPI', 'NETBANKING'])('may be paid by %s', (method) => {
    expect(notAsAsked(tied, shown(false, { method }), paid)).toEqual([]);
  });

  it.each(['CARD', 'WALLET', 'POINTS', 'BNPL'])('and paid by %s calls a person', (method) => {
    expect(notAsAsked(tied, shown(false, { method }), paid)).toEqual([
      {
        kind: 'payer_not_verified',
        details: [{ field: 'payment_method', ours: 'UPI or NETBANKING', theirs: method }],
      },
    ]);
    expect(notAsAsked(held(), shown(false, { method }), paid)).toEqual([]);
  });

  it('calls for the parts that tell nothing, each method once, where several paid', () => {
    const payments = ['UPI', 'POINTS', 'CARD', 'POINTS'].map((method, index) =>
      shownPayment({ id: `payment-${index}`, method }),
    );
    const all = shownOrder({ status: 'PROCESSED', payments });
    expect(notAsAsked(tied, all, paid)).toMatchObject([{ details: [{ theirs: 'POINTS, CARD' }] }]);
  });
});
