import { expect, it } from 'vitest';
import type { CartTotals } from '@/lib/cart/totals';
import { cartTotals } from '@/lib/cart/totals';
import { paise } from '@/lib/money';
import { coupon, deliveryFee as t } from '@/shop/messages';
import { deliveryNote } from './note';

const totals: CartTotals = {
  ...cartTotals([]),
  fee: 'known',
  everywhere: true,
  shipping: paise(4_900),
  days: [2, 4],
};
const place = { pin: '560001', state: 'Karnataka' };

it('says fee and days of a place, once one is known', () => {
  expect(deliveryNote(totals, place).text).toBe(`${t.costs('₹49', '560001')} ${t.takes(2, 4)}`);
  expect(deliveryNote({ ...totals, shipping: paise(0), days: undefined }, place).text).toBe(t.free('560001'));
  expect(deliveryNote(totals, { state: 'Goa' }).text).toBe(`${t.costs('₹49', 'Goa')} ${t.takes(2, 4)}`);
  expect(deliveryNote(totals, undefined).text).toBeUndefined();
  expect(deliveryNote({ ...totals, fee: 'depends' }, place).text).toBe(t.depends);
  expect(deliveryNote({ ...totals, everywhere: false }, place).text).toBeUndefined();
});

it('says that a coupon pays the fee, once it pays all of it, and still the days', () => {
  const judged = { code: 'FREE', off: paise(4_900), lines: [], delivery: paise(4_900), cut: false };
  const paid = { ...totals, coupon: { code: 'FREE', byCustomer: false, judged } };
  expect(deliveryNote(paid, place).text).toBe(`${coupon.freeDelivery('FREE')} ${t.takes(2, 4)}`);
  expect(deliveryNote({ ...paid, fee: 'depends' }, place).text).toBe(coupon.freeDelivery('FREE'));
  expect(deliveryNote({ ...paid, fee: 'not-delivered' }, place).text).toBeUndefined();
  const cut = { ...paid, coupon: { code: 'FREE', byCustomer: false, judged: { ...judged, cut: true } } };
  expect(deliveryNote(cut, place).text).toBe(t.takes(2, 4));
});

it('doubts a state that the PIN code is not of, and refuses nothing for it', () => {
  expect(deliveryNote(totals, { ...place, state: 'Goa' })).toMatchObject({
    doubt: t.otherState('560001', ['Karnataka']),
    refusal: undefined,
  });
  expect(deliveryNote(totals, place).doubt).toBeUndefined();
  // Uttarakhand shares its beginning with Uttar Pradesh; the army's codes are of no state.
  expect(deliveryNote(totals, { pin: '248001', state: 'Uttarakhand' }).doubt).toBeUndefined();
  expect(deliveryNote(totals, { pin: '900001', state: 'Goa' }).doubt).toBeUndefined();
  expect(deliveryNote(totals, { state: 'Goa' }).doubt).toBeUndefined();
});

it('refuses a place where nothing is delivered, by what the fault is', () => {
  const nowhere: CartTotals = { ...totals, fee: 'not-delivered' };
  expect(deliveryNote(nowhere, place)).toMatchObject({
    text: undefined,
    refusal: t.notDelivered,
    isAbroad: false,
  });
  expect(deliveryNote(nowhere, { country: 'AE' })).toMatchObject({
    refusal: t.notDeliveredAbroad,
    isAbroad: true,
  });
});
