import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/order-statuses';
import type { OrderStatus } from '@/db/types';
import { isOpen, isPaid, knownStatus, statusOf, transition } from './transitions';

const SHORT = {
  '=': 'same',
  '>': 'advance',
  '-': 'stale',
  L: 'late',
  '!': 'impossible',
  '~': 'settling',
} as const;

/** What we hold, row by row; what the gateway shows, in the order of COLUMNS. */
const COLUMNS = [
  'CREATED',
  'PENDING',
  'ATTEMPTED',
  'AUTHORIZED',
  'PARTIALLY_CAPTURED',
  'PROCESSED',
  'PARTIALLY_REFUNDED',
  'FULLY_REFUNDED',
  'CANCELLED',
  'FAILED',
] as const satisfies OrderStatus[];
const TABLE: Record<OrderStatus, string> = {
  PLACED: '> > > > > > > > > >',
  CREATED: '= > > > > > > > > >',
  PENDING: '- = > > > > > > > >',
  ATTEMPTED: '- > = > > > > > > >',
  AUTHORIZED: '- ~ - = > > > > > >',
  PARTIALLY_CAPTURED: '- - - - = > > > ! !',
  PROCESSED: '- - - - - = > > ! !',
  PARTIALLY_REFUNDED: '- - - - - - = > ! !',
  FULLY_REFUNDED: '- - - - - - - = ! !',
  CANCELLED: '- - - - ! ! ! ! = -',
  FAILED: '- - - L L L L L - =',
  EXPIRED: '- - - L L L L L > >',
};

const statuses = fc.constantFrom(...ORDER_STATUSES);

describe('transition', () => {
  it.each(ORDER_STATUSES)('decides every status that the gateway may show of an order held as %s', (from) => {
    const expected = TABLE[from].split(' ').map((mark) => SHORT[mark as keyof typeof SHORT]);
    expect(COLUMNS.map((to) => transition(from, to))).toEqual(expected);
  });

  it('never leads from paid back to unpaid', () => {
    fc.assert(
      fc.property(statuses, statuses, (from, to) => {
        const lostHold = from === 'AUTHORIZED' && to === 'FAILED';
        if (isPaid(from) && (isOpen(to) || to === 'FAILED') && !lostHold)
          expect(transition(from, to)).not.toBe('advance');
      }),
    );
  });

  it('moves for ever forward: no order comes back to where it was, but for the turns of a payment that is retried', () => {
    const walk = fc.array(fc.constantFrom(...COLUMNS), { maxLength: 40 });
    fc.assert(
      fc.property(walk, (shown) => {
        const left = new Set<OrderStatus>();
        let held: OrderStatus = 'PLACED';
        for (const to of shown) {
          if (transition(held, to) !== 'advance') continue;
          if (held !== 'PENDING' && held !== 'ATTEMPTED') left.add(held);
          held = to;
          expect(left.has(held)).toBe(false);
        }
      }),
    );
  });

  it('takes "authorised" for a hold only where the order is to be held', () => {
    expect(statusOf({ status: 'AUTHORIZED', preAuth: true })).toBe('AUTHORIZED');
    expect(statusOf({ status: 'AUTHORIZED', preAuth: undefined })).toBe('AUTHORIZED');
    expect(statusOf({ status: 'authorized', preAuth: false })).toBe('PENDING');
    expect(statusOf({ status: 'PROCESSED', preAuth: false })).toBe('PROCESSED');
  });

  it('reads the gateway’s words in any case and knows what it does not know', () => {
    expect(knownStatus('processed')).toBe('PROCESSED');
    expect(knownStatus('AUTHORIZED')).toBe('AUTHORIZED');
    for (const word of ['SETTLED', '', 'PLACED', 'EXPIRED', 'constructor'])
      expect(knownStatus(word)).toBeUndefined();
  });
});
