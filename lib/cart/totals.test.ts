import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { terms } from '@/lib/coupons/testing';
import { otherStates, statesOfPin } from '@/lib/delivery/place/pin-states';
import { add, paise } from '@/lib/money';
import { INDIAN_STATES } from '@/lib/orders/form/indian-states';
import type { Delivery } from '@/shop/delivery';
import { cartTotals, isSameAnywhere, possibleTotals, type TotalsLine, totalAnywhere } from './totals';

vi.mock('@/shop/delivery', () => {
  const delivery: Delivery = {
    rupees: 49,
    freeFromRupees: 499,
    days: [3, 6],
    zones: [
      { name: 'City', pins: ['560'], rupees: 30, freeFromRupees: 300, days: [1, 2] },
      { name: 'Hills', states: ['Ladakh'], days: [5, 9] },
      { name: 'Airport', pins: ['560300'], rupees: 80, days: [2, 3] },
      {
        name: 'Islands',
        states: ['Lakshadweep', 'Andaman and Nicobar Islands'],
        rates: [
          { rupees: 90, upToRupees: 1000, upToGrams: 1000 },
          { rupees: 150, upToGrams: 5000 },
          { rupees: 400 },
        ],
        days: [7, 12],
      },
      { name: 'Camp', pins: ['744211'], notDelivered: true },
      { name: 'Far', states: ['Manipur'], notDelivered: true },
    ],
    gramsIfUnknown: 400,
  };
  return { delivery };
});

const line = (rupees: number, quantity = 1, weightGrams: number | null = null): TotalsLine => ({
  unitPrice: paise(rupees * 100),
  quantity,
  weightGrams,
  categoryId: 'apparel',
});

const lines = fc.array(
  fc.record({
    unitPrice: fc.integer({ min: 1, max: 20_000_000 }).map(paise),
    quantity: fc.integer({ min: 1, max: 10 }),
    weightGrams: fc.option(fc.integer({ min: 1, max: 20_000 })),
    categoryId: fc.constant('apparel'),
  }),
  { maxLength: 50 },
);
const place = fc.oneof(
  fc.constantFrom('560001', '560300', '682551', '744211', '110001', '901234').map((pin) => ({ pin })),
  fc.constantFrom(...INDIAN_STATES).map((state) => ({ state })),
  fc.record({ state: fc.constantFrom(...INDIAN_STATES), pin: fc.stringMatching(/^[1-9]\d{5}$/) }),
);

const karnataka = { state: 'Karnataka', pin: '577001' };

describe('the sums of a cart', () => {
  it('are zero for an empty one', () => {
    expect(cartTotals([])).toMatchObject({ subtotal: 0, shipping: 0, fee: 'known', total: 0, count: 0 });
  });

  it('add up to the paisa, in whatever order the lines come and wherever they go', () => {
    fc.assert(
      fc.property(lines, fc.option(place, { nil: undefined }), (cart, where) => {
        const totals = cartTotals(cart, where);
        const oneByOne = cart.flatMap(({ unitPrice, quantity }) => Array<number>(quantity).fill(unitPrice));
        expect(totals.subtotal).toBe(oneByOne.reduce((sum, price) => sum + price, 0));
        expect(totals.count).toBe(oneByOne.length);
        expect(totals.total).toBe(totals.subtotal + totals.shipping - totals.couponPaise);
        expect(cartTotals(cart.toReversed(), where)).toEqual(totals);
      }),
    );
  });

  it('depend on no more than the address: state and PIN make one sum, which is one of those that are possible', () => {
    const address = fc.record({
      state: fc.constantFrom(...INDIAN_STATES),
      pin: fc.stringMatching(/^[1-9]\d{5}$/),
    });
    fc.assert(
      fc.property(lines, address, (cart, where) => {
        const totals = cartTotals(cart, where);
        expect(totals.fee).toBe(['Camp', 'Far'].includes(totals.zone ?? '?') ? 'not-delivered' : 'known');
        expect(totals.settled).toBe(totals.fee === 'known');
        expect(totals.zone).toBeDefined();
        expect(possibleTotals(cart)).toContain(totals.total);
      }),
    );
  });

  it('are never more than what they turn out to be once the rest of the address is known', () => {
    const address = fc.record({
      state: fc.constantFrom(...INDIAN_STATES),
      pin: fc.stringMatching(/^[1-9]\d{5}$/),
    });
    fc.assert(
      fc.property(lines, address, (cart, where) => {
        const whole = cartTotals(cart, where);
        if (whole.fee === 'not-delivered' || otherStates(where.pin, where.state).length > 0) return;
        for (const known of [undefined, { state: where.state }]) {
          const { total, fee, days } = cartTotals(cart, known);
          expect(total).toBeLessThanOrEqual(whole.total);
          if (fee === 'known') expect(total).toBe(whole.total);
          if (days && whole.days) {
            expect(days[0]).toBeLessThanOrEqual(whole.days[0]);
            expect(days[1]).toBeGreaterThanOrEqual(whole.days[1]);
          }
        }
      }),
    );
  });

  // The fee of Goa for a parcel that goes to Ladakh.
  it('are no less for a state that the PIN code is not of than for one that it is', () => {
    const pin = fc.oneof(fc.stringMatching(/^[1-9]\d{5}$/), fc.constantFrom('194101', '744999', '682551'));
    fc.assert(
      fc.property(lines, pin, fc.constantFrom(...INDIAN_STATES), (cart, code, state) => {
        const given = cartTotals(cart, { pin: code, state });
        if (given.fee === 'not-delivered') return;
        const usual = statesOfPin(code);
        if (usual.length === 0 || usual.includes(state)) return;
        for (const real of usual)
          expect(given.total).toBeGreaterThanOrEqual(cartTotals(cart, { pin: code, state: real }).total);
      }),
    );
    expect(cartTotals([line(10)], { pin: '744101', state: 'Delhi' })).toMatchObject({
      shipping: 9_000,
      zone: 'Islands',
      days: [3, 12],
    });
    expect(cartTotals([line(10)], { pin: '795001', state: 'Delhi' })).toMatchObject({
      fee: 'not-delivered',
      zone: 'Far',
    });
  });

  it('grow by no less than nothing when a line is added: delivery may fall, by its fee at most', () => {
    fc.assert(
      fc.property(lines, lines, place, (some, more, where) => {
        const before = cartTotals(some, where);
        expect(cartTotals([...some, ...more], where).total).toBeGreaterThanOrEqual(
          before.total - before.shipping,
        );
      }),
    );
  });
});

describe('delivery', () => {
  it('costs the zone’s rate, nothing from its sum on, and says what is missing to that', () => {
    expect(cartTotals([line(100)], karnataka)).toMatchObject({ shipping: 4_900, missingForFree: 39_900 });
    expect(cartTotals([line(498.99)], karnataka)).toMatchObject({ shipping: 4_900, missingForFree: 1 });
    expect(cartTotals([line(499)], karnataka)).toMatchObject({ shipping: 0, missingForFree: 0 });
    expect(cartTotals([line(300)], { ...karnataka, pin: '560001' })).toMatchObject({
      shipping: 0,
      zone: 'City',
    });
  });

  it('becomes free once what is missing has been added', () => {
    fc.assert(
      fc.property(lines, place, (cart, where) => {
        const { missingForFree: missing, subtotal, shipping } = cartTotals(cart, where);
        if (missing === 0) return;
        expect(shipping).toBeGreaterThan(0);
        expect(cartTotals([...cart, { ...line(0), unitPrice: missing }], where)).toMatchObject({
          subtotal: add(subtotal, missing),
          shipping: 0,
        });
      }),
    );
  });

  it('goes by the longest beginning of the PIN, then by the state, then by what stands above the zones', () => {
    const zone = (state: string, pin: string) => cartTotals([line(1)], { state, pin }).zone;
    expect(zone('Karnataka', '560300')).toBe('Airport');
    expect(zone('Karnataka', '560301')).toBe('City');
    expect(zone('Lakshadweep', '560301')).toBe('City');
    expect(zone('Lakshadweep', '682551')).toBe('Islands');
    expect(zone(' LAKSHADWEEP ', '682551')).toBe('Islands');
    expect(zone('Kerala', '682551')).toBe('');
  });

  it('goes by what is in the parcel: the first row that fits, in sum and in weight', () => {
    const islands = { state: 'Lakshadweep', pin: '682551' };
    const fee = (...cart: TotalsLine[]) => cartTotals(cart, islands).shipping;
    expect(fee(line(1000, 1, 1000))).toBe(9_000);
    expect(fee(line(1000.01, 1, 1000))).toBe(15_000);
    expect(fee(line(10, 1, 1001))).toBe(15_000);
    expect(fee(line(10, 5, 1000))).toBe(15_000);
    expect(fee(line(10, 5, 1000), line(10, 1, 1))).toBe(40_000);
    // Two of 400 g are within the first row, three are not.
    expect(fee(line(10, 2))).toBe(9_000);
    expect(fee(line(10, 3))).toBe(15_000);
  });

  it('is what stands above the zones where a zone has no fee of its own, in its own days', () => {
    const hills = { state: 'Ladakh', pin: '194101' };
    expect(cartTotals([line(100)], hills)).toMatchObject({ shipping: 4_900, zone: 'Hills', days: [5, 9] });
    expect(cartTotals([line(499)], hills)).toMatchObject({ shipping: 0 });
  });

  it('is not there where the zone has none', () => {
    const camp = { state: 'Andaman and Nicobar Islands', pin: '744211' };
    expect(cartTotals([line(10)], camp)).toMatchObject({ fee: 'not-delivered', shipping: 0, zone: 'Camp' });
  });

  it('is the least that it can be while the address is not known, and says that it depends', () => {
    expect(cartTotals([line(10)])).toMatchObject({
      fee: 'depends',
      shipping: 3_000,
      everywhere: false,
      zone: undefined,
      days: [1, 12],
    });
    // A PIN whose state is plain, and one that two zones may have.
    expect(cartTotals([line(10)], { pin: '110001' })).toMatchObject({
      fee: 'known',
      shipping: 4_900,
      everywhere: true,
      days: [3, 6],
    });
    expect(cartTotals([line(10)], { pin: '682551' })).toMatchObject({
      fee: 'depends',
      shipping: 4_900,
      days: [3, 12],
    });
    // Of Karnataka, some PIN codes are the city's; of Delhi, none.
    expect(cartTotals([line(10)], { state: 'Karnataka' })).toMatchObject({ fee: 'depends', shipping: 3_000 });
    expect(cartTotals([line(10)], { state: 'Delhi', pin: '56' })).toMatchObject({
      fee: 'known',
      shipping: 4_900,
    });
  });

  it('abroad is what stands above the zones, unless a zone names the country', () => {
    expect(cartTotals([line(10)], { country: 'AE' })).toMatchObject({
      shipping: 4_900,
      zone: '',
    });
  });
});

it('a total is the same anywhere only where no place has another one, and none is without delivery', () => {
  // The camp has no delivery at all.
  expect(totalAnywhere([line(100_000)])).toBeUndefined();
  expect(isSameAnywhere(line(100_000), 1)).toBe(false);
});

it('a coupon that pays for delivery makes the total the same anywhere, and leaves nothing to say of free delivery', () => {
  const coupon = { terms: terms({ kind: 'free-delivery' }), now: 0 };
  const where = { pin: '110001', state: 'Delhi' };
  expect(cartTotals([line(100)], where)).toMatchObject({ missingForFree: 39_900, shipping: 4_900 });
  expect(cartTotals([line(100)], where, coupon)).toMatchObject({
    missingForFree: 0,
    shipping: 4_900,
    total: 10_000,
  });
  expect(cartTotals([line(100)], where, { ...coupon, terms: terms({}) })).toMatchObject({
    missingForFree: 39_900,
  });
  expect(new Set(possibleTotals([line(100)], coupon))).toEqual(new Set([10_000]));
  // Karnataka has two fees, and parcels go to all of it.
  const karnatakaAlone = cartTotals([line(100)], { state: 'Karnataka' }, coupon);
  expect(karnatakaAlone).toMatchObject({ fee: 'depends', settled: true, total: 10_000 });
  expect(cartTotals([line(100)], { state: 'Karnataka' }).settled).toBe(false);
  // The camp has no delivery at all.
  expect(totalAnywhere([line(100)], coupon)).toBeUndefined();
});
