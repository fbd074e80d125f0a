import { describe, expect, it } from 'vitest';
import { history as t } from '../../messages';
import { history, sideOf } from '../history';

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
    ).toEqual(['customer', 'gateway', 'gateway', 'gateway', 'shop', 'staff', 'staff']);
    // A name that every object has is nobody's.
    expect(sideOf('toString')).toBe('staff');
  });

  it('has the shop ask the gateway for a customer, and a colleague for themselves', () => {
    const asked = (cause: string) => history([event(1, { kind: 'operation', cause })])[0];
    expect(asked('shopper')).toMatchObject({ side: 'shop', who: t.causes['for-shopper'] });
    expect(asked('asha@shop.example')).toMatchObject({ side: 'staff', who: 'asha@shop.example' });
    const placed = history([event(1, { kind: 'placed', cause: 'shopper' })])[0];
    expect(placed).toMatchObject({ side: 'customer', who: t.causes.shopper });
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

  it('calls statuses what the chips call them', () => {
    const what = (summary: string) => history([event(1, { summary })])[0]?.what;
    expect(what('₹389 captured; AUTHORIZED → PROCESSED')).toBe('₹389 captured; Held → Captured');
    expect(what('AUTHORIZED → SOMETHING_NEW')).toBe('AUTHORIZED → SOMETHING_NEW');
  });
});
