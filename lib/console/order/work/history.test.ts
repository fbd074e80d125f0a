import { describe, expect, it } from 'vitest';
import { history, sideOf, withMessages } from '../history';

const event = (id: number, changes: object = {}) => ({
  id,
  orderId: 'o',
  at: id * 1_000,
  kind: 'status',
  cause: 'webhook',
  summary: `Event ${id}`,
  data: null,
  ...changes,
});

describe('an order’s line of time', () => {
  it('says whose doing each entry is', () => {
    expect(
      ['shopper', 'page', 'callback', 'reconcile', 'system', 'admin:asha@shop.example', 'x@y.example'].map(
        sideOf,
      ),
    ).toEqual(['customer', 'customer', 'gateway', 'gateway', 'shop', 'staff', 'staff']);
    // A name that every object has is nobody's.
    expect(sideOf('toString')).toBe('staff');
  });

  it('shows notes and both sides of a change, and nothing of what was erased', () => {
    const [changed, noted, plain] = history([
      event(1),
      event(2, { kind: 'note', data: { note: 'Rings\u202E first' } }),
      event(3, { data: { before: 'A', after: 'B' } }),
    ]);
    expect(plain).toMatchObject({ note: undefined, change: undefined });
    expect(noted?.note).toBe('Rings[U+202E] first');
    expect(changed?.change).toEqual({ before: 'A', after: 'B' });
  });

  it('has what the customer was sent at its time, newest first', () => {
    const entries = history([event(1), event(3)]);
    const line = withMessages(entries, [
      { what: 'Order confirmed', sentAt: new Date(2_000) },
      { what: 'Refunded', sentAt: undefined },
    ]);
    expect(line.map(({ what }) => what)).toEqual(['Event 3', 'Message sent: Order confirmed', 'Event 1']);
    expect(new Set(line.map(({ id }) => id)).size).toBe(3);
  });
});
