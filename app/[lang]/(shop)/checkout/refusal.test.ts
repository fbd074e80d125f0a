import { describe, expect, it } from 'vitest';
import { paise } from '@/lib/money';
import { coupon, couponFaults, deliveryFee, forms, notPlaced } from '@/shop/messages';
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
    expect(result.message).toBe(notPlaced.totalNow('₹1,59,900.50'));
  });

  it('says where it is the address that makes the total another one', () => {
    const refusal = { placed: false, reason: 'total-changed', total: paise(38_900) } as const;
    const why = (delivery: number) =>
      refused({ ...refusal, delivery: paise(delivery) }, typed).fieldErrors.cart;
    expect(why(4_900)).toBe(`${notPlaced.deliveryCosts('₹49')} ${notPlaced.submitAgain}`);
    expect(why(0)).toBe(`${notPlaced.deliveryFree} ${notPlaced.submitAgain}`);
    expect(refusedBesidePlans({ ...refusal, delivery: paise(4_900) }, { plan: 'key' }).fieldErrors.cart).toBe(
      `${notPlaced.deliveryCosts('₹49')} ${notPlaced.nothingOrdered}`,
    );
  });

  it('says where it is the coupon that makes the total another one, or that this customer has used', () => {
    const changed = { placed: false, reason: 'total-changed', total: paise(149_900) } as const;
    const usedUp = { ...changed, coupon: { code: 'DIWALI10', now: { why: 'used-up' } } } as const;
    expect(refused(usedUp, typed).fieldErrors.cart).toBe(
      `${couponFaults.usedUp('DIWALI10')} ${notPlaced.submitAgain}`,
    );
    const counts = { ...changed, coupon: { code: 'DIWALI10', now: 'counts' } } as const;
    expect(refused(counts, typed).fieldErrors.cart).toContain(notPlaced.couponCounts('DIWALI10'));
    const yours = { ...changed, reason: 'coupon-used-by-you', code: 'DIWALI10' } as const;
    expect(refused(yours, typed)).toMatchObject({ message: notPlaced.totalNow('₹1,499'), values: typed });
    for (const refusal of [usedUp, yours]) {
      const { cart } = refusedBesidePlans(refusal, { plan: 'key' }).fieldErrors;
      expect(cart).toContain('DIWALI10');
      expect(cart).toContain(notPlaced.nothingOrdered);
    }
  });

  it('that goes where nothing is delivered says so at the field of the place', () => {
    const refusal = { placed: false, reason: 'not-delivered', zone: 'Camp' } as const;
    expect(refused(refusal, typed)).toMatchObject({
      message: notPlaced.notDelivered,
      fieldErrors: { shippingPincode: deliveryFee.notDelivered },
      values: typed,
    });
    expect(refused(refusal, { ...typed, shippingCountry: 'AE' }).fieldErrors).toEqual({
      shippingCountry: deliveryFee.notDeliveredAbroad,
    });
  });

  it('sends nobody in a circle where a plan is chosen: that total is sent again for ever', () => {
    const refusal: Refusal = { placed: false, reason: 'total-changed', total: paise(15_990_050) };
    expect(refused(refusal, typed).fieldErrors.cart).toContain(notPlaced.submitAgain);
    const result = refusedBesidePlans(refusal, { plan: 'key' });
    expect(result).toMatchObject({ message: notPlaced.totalNow('₹1,59,900.50'), values: { plan: 'key' } });
    expect(result.fieldErrors.cart).toBe(`${notPlaced.changed} ${notPlaced.nothingOrdered}`);
    expect(result.fieldErrors.cart).not.toContain(notPlaced.submitAgain);
  });

  it('names each thing that is gone, and what is left of it', () => {
    const lines = [
      { variantId: 'a', name: 'Linen kurta', available: 2 },
      { variantId: 'b', name: 'Brass lamp', available: 0 },
    ];
    expect(refused({ placed: false, reason: 'out-of-stock', lines }, typed).fieldErrors.cart).toBe(
      `${notPlaced.left('Linen kurta', 2)}; ${notPlaced.left('Brass lamp', 0)}`,
    );
  });

  it('says when there is room for another order', () => {
    const now = Date.UTC(2026, 5, 1, 12);
    const told = (ms: number) =>
      refused({ placed: false, reason: 'too-many-unpaid', until: now + ms }, typed, now);
    expect(told(61_000)).toMatchObject({
      values: typed,
      message: notPlaced.tooManyUnpaid(forms.wait.minutes(2)),
    });
    expect(told(60_000).message).toBe(notPlaced.tooManyUnpaid(forms.wait.aMinute));
    expect(told(100 * 60_000).message).toBe(notPlaced.tooManyUnpaid(forms.wait.hours(2)));
  });

  it('says when a coupon that unpaid orders have, or that was asked for too often, can be used', () => {
    const now = Date.UTC(2026, 5, 1, 12);
    const unpaid = { placed: false, reason: 'coupon-unpaid', code: 'DIWALI10' } as const;
    expect(refused(unpaid, typed).message).toBe(coupon.keptByUnpaid('DIWALI10'));
    const tries = { placed: false, reason: 'coupon-too-many-tries', until: now + 61_000 } as const;
    expect(refused(tries, typed, now).message).toBe(coupon.tooManyTries(forms.wait.minutes(2)));
  });

  it('names the bounds of an order', () => {
    const result = refused({ placed: false, reason: 'total-out-of-range' }, typed);
    expect(result.fieldErrors.cart).toBe(notPlaced.range('₹1', '₹10,00,000'));
  });
});
