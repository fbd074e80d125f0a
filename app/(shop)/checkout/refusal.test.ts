import { describe, expect, it } from 'vitest';
import { paise } from '@/lib/money';
import { type Refusal, refused, refusedBesidePlans } from './refusal';

const typed = { email: 'asha@example.com', firstName: 'Asha' };

describe('an order that was not placed', () => {
  it('gives back everything that was typed, whatever the reason', () => {
    for (const reason of ['empty-cart', 'total-out-of-range'] as const) {
      const result = refused({ placed: false, reason }, typed);
      expect(result).toMatchObject({ ok: false, values: typed });
      expect(result.fieldErrors.cart).toMatch(/\.$/);
    }
  });

  it('names the new total', () => {
    const result = refused({ placed: false, reason: 'total-changed', total: paise(15_990_050) }, typed);
    expect(result.message).toBe('The total is now ₹1,59,900.50.');
  });

  it('sends nobody in a circle where a plan is chosen: that total is sent again for ever', () => {
    const refusal: Refusal = { placed: false, reason: 'total-changed', total: paise(15_990_050) };
    expect(refused(refusal, typed).fieldErrors.cart).toMatch(/submit again/);
    const result = refusedBesidePlans(refusal, { plan: 'key' });
    expect(result).toMatchObject({ message: 'The total is now ₹1,59,900.50.', values: { plan: 'key' } });
    expect(result.fieldErrors.cart).toMatch(/has changed.*Nothing was ordered/);
    expect(result.fieldErrors.cart).not.toMatch(/again/);
  });

  it('names each thing that is gone, and what is left of it', () => {
    const lines = [
      { variantId: 'a', name: 'Linen kurta', available: 2 },
      { variantId: 'b', name: 'Brass lamp', available: 0 },
    ];
    expect(refused({ placed: false, reason: 'out-of-stock', lines }, typed).fieldErrors.cart).toBe(
      'Linen kurta: only 2 left; Brass lamp: out of stock.',
    );
  });

  it('says when there is room for another order', () => {
    const now = Date.UTC(2026, 5, 1, 12);
    const told = (ms: number) =>
      refused({ placed: false, reason: 'too-many-unpaid', until: now + ms }, typed, now);
    expect(told(61_000)).toMatchObject({
      values: typed,
      message: expect.stringMatching(/try again in 2 minutes\.$/),
    });
    expect(told(60_000).message).toMatch(/in a minute\.$/);
    expect(told(100 * 60_000).message).toMatch(/in 2 hours\.$/);
  });

  it('names the bounds of an order', () => {
    const result = refused({ placed: false, reason: 'total-out-of-range' }, typed);
    expect(result.fieldErrors.cart).toBe('One order can be from ₹1 to ₹10,00,000.');
  });
});
