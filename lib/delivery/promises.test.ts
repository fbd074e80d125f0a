import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDIAN_STATES } from '@/lib/orders/form/indian-states';
import type { Delivery, Zone } from '@/shop/delivery';
import { deliveryPromise as t } from '@/shop/messages';
import { deliveryMistakes } from './mistakes';
import { promisedTo, promiseText } from './promise';
import { promisesOf } from './promises';
import { daysOf, placesOf } from './zones';

const pins = fc.stringMatching(/^[1-9]\d{0,5}$/);
const rates = fc.oneof(
  fc.constant({ notDelivered: true } as const),
  fc.constant({ rupees: 1 }),
  fc.tuple(fc.nat(5), fc.nat(5)).map(([from, more]) => ({ rupees: 1, days: [from, from + more] as const })),
);
const zones = fc
  .array(
    fc.tuple(rates, fc.array(pins, { maxLength: 4 }), fc.uniqueArray(fc.constantFrom(...INDIAN_STATES))),
    {
      maxLength: 5,
    },
  )
  .map((given) =>
    given.map(([rate, own, states], index): Zone => ({ name: `Z${index}`, pins: own, states, ...rate })),
  );
const deliveries = zones
  .map((all): Delivery => ({ rupees: 1, days: [3, 5], zones: all }))
  .filter((given) => deliveryMistakes(given).every((mistake) => mistake.includes('has no place')));

describe('the promises that a page takes along', () => {
  it('are those of the zones, for every PIN code', () => {
    fc.assert(
      fc.property(deliveries, fc.stringMatching(/^[1-9]\d{5}$/), pins, (given, random, beginning) => {
        for (const pin of [random, beginning.padEnd(6, '1')]) {
          const places = placesOf({ pin }, given, ['IN']);
          const nowhere = places.every((place) => place.rates === undefined);
          expect(promisedTo(pin, promisesOf(given))).toEqual(
            nowhere ? 'not-delivered' : (daysOf(places) ?? 'none'),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are one line where a place makes no difference', () => {
    expect(promisesOf({ rupees: 49, days: [2, 4] })).toEqual([['', [2, 4]]]);
    expect(promisesOf({ rupees: 49 })).toEqual([['', 'none']]);
  });
});

it('a promise in words says to where it is, and that it depends', () => {
  expect(promiseText([2, 4], '560001', true)).toBe('Delivery in 2–4 days to 560001.');
  expect(promiseText([2, 2], undefined, false)).toBe('Delivery in 2 days.');
  expect(promiseText([0, 1], undefined, true)).toBe('Delivery within 1 day, depending on your PIN code.');
  expect(promiseText([0, 0], '560001', true)).toBe('Delivery today to 560001.');
  expect(promiseText('none', '560001', true)).toBe(t.deliveredTo('560001'));
  expect(promiseText('none', undefined, true)).toBe(t.dependsUnknown);
  expect(promiseText('none', undefined, false)).toBeUndefined();
  expect(promiseText('not-delivered', '560001', true)).toBe(t.notDeliveredTo('560001'));
});
