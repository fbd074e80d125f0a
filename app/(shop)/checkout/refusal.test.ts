import { describe, expect, it } from 'vitest';
import { paise } from '@/lib/money';
import { deliveryFee, forms, notPlaced } from '@/shop/messages';
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
      `${notPlaced.left('Linen kurta', 2)}; ${notPlaced.left('Brass lamp', 0)}.`,
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

  it('names the bounds of an order', () => {
    const result = refused({ placed: false, reason: 'total-out-of-range' }, typed);
    expect(result.fieldErrors.cart).toBe(notPlaced.range('₹1', '₹10,00,000'));
  });
});
