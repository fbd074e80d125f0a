import { describe, expect, it } from 'vitest';
import type { Delivery, Zone } from '@/shop/delivery';
import { deliveryMistakes } from './mistakes';

const flat = { rupees: 49 };
const withZone = (...zones: Zone[]) => deliveryMistakes({ ...flat, zones }, ['IN', 'AE']);

describe('a merchant’s delivery rates', () => {
  it('are sound as one flat fee', () => {
    expect(deliveryMistakes(flat)).toEqual([]);
    expect(deliveryMistakes({ rupees: 0 })).toEqual([]);
    expect(deliveryMistakes({ rupees: 49, freeFromRupees: 499 })).toEqual([]);
  });

  it('are sound with zones by PIN, state and country, longer beginnings of a PIN within shorter ones', () => {
    const found = withZone(
      { name: 'City', pins: ['560'], rupees: 20, days: [1, 1] },
      { name: 'Airport', pins: ['5603'], notDelivered: true },
      { name: 'West', states: ['Goa'], rates: [{ rupees: 60, upToGrams: 500 }, { rupees: 90 }] },
      { name: 'Hills', states: ['Ladakh'], days: [5, 9] },
      { name: 'Gulf', countries: ['AE'], rupees: 1200 },
    );
    expect(found).toEqual([]);
  });

  it.each<[what: string, given: Delivery, said: string]>([
    ['half a rupee', { rupees: 49.5 }, 'shop/delivery.ts: a fee of ₹49.5 is no whole number of rupees'],
    ['less than nothing', { rupees: -1 }, 'a fee of ₹-1 is'],
    ['free from a fraction', { rupees: 1, freeFromRupees: 9.9 }, 'freeFromRupees is 9.9'],
    ['days that run backwards', { rupees: 1, days: [4, 2] }, 'days are 4 to 2'],
    ['a weight that is none', { rupees: 1, gramsIfUnknown: -1 }, 'gramsIfUnknown is no whole number'],
    ['no rate at all', { rates: [] }, 'carts above the last limit have no rate'],
    ['no last rate', { rates: [{ rupees: 1, upToGrams: 5 }] }, 'carts above the last limit have no rate'],
    ['a limit of nothing', { rates: [{ rupees: 1, upToGrams: 0 }, { rupees: 2 }] }, 'a limit of a rate'],
    [
      'a rate behind an open one',
      { rates: [{ rupees: 1 }, { rupees: 2, upToGrams: 5 }] },
      'row 2 is never reached',
    ],
    [
      'a rate behind a wider one',
      { rates: [{ rupees: 1, upToGrams: 9 }, { rupees: 2, upToGrams: 5 }, { rupees: 3 }] },
      'the rate of ₹2 in row 2 is never reached',
    ],
  ])('name %s', (_, given, said) => {
    expect(deliveryMistakes(given)).toEqual([expect.stringContaining(said)]);
  });

  it.each<[what: string, zones: Zone[], said: string]>([
    ['a zone without a name', [{ name: ' ', pins: ['1'], rupees: 1 }], 'a zone has no name'],
    ['a zone without a place', [{ name: 'A', rupees: 1 }], 'zone “A” has no place'],
    ['a PIN that is none', [{ name: 'A', pins: ['0123'], rupees: 1 }], '“0123” begins no PIN code'],
    [
      'a state under another spelling',
      [{ name: 'A', states: ['Jammu & Kashmir'], rupees: 1 }],
      "write 'Jammu and Kashmir'",
    ],
    ['a state that is none', [{ name: 'A', states: ['Bombay'], rupees: 1 }], '“Bombay” is no state'],
    [
      'a country to which nothing goes',
      [{ name: 'A', countries: ['SG'], rupees: 1 }],
      'SG is none of deliveryCountries',
    ],
    ['India as a country', [{ name: 'A', countries: ['IN'], rupees: 1 }], 'IN is none of deliveryCountries'],
    ['days that run backwards', [{ name: 'A', pins: ['1'], days: [4, 2] }], 'zone “A”: days are 4 to 2'],
    [
      'a sum without a fee',
      [{ name: 'A', pins: ['1'], days: [1, 2], freeFromRupees: 9 } as Zone],
      'freeFromRupees stands without a fee',
    ],
    ['a zone that is like all', [{ name: 'A', pins: ['1'] } as unknown as Zone], 'nothing differs'],
    ['a mistake in its rates', [{ name: 'A', pins: ['1'], rates: [] }], 'zone “A”: carts above'],
    [
      'one beginning of a PIN in two zones',
      [
        { name: 'A', pins: ['560'], rupees: 1 },
        { name: 'B', pins: ['560'], rupees: 2 },
      ],
      'PIN “560” stands in “A” and “B”',
    ],
    [
      'one state in two zones',
      [
        { name: 'A', states: ['Goa'], rupees: 1 },
        { name: 'B', states: ['Goa'], rupees: 2 },
      ],
      'state “Goa” stands in “A” and “B”',
    ],
    [
      'one country in two zones',
      [
        { name: 'A', countries: ['AE'], rupees: 1 },
        { name: 'B', countries: ['AE'], rupees: 2 },
      ],
      'country “AE” stands in',
    ],
    [
      'one name for two zones',
      [
        { name: 'A', pins: ['1'], rupees: 1 },
        { name: 'A', pins: ['2'], rupees: 2 },
      ],
      'name “A” stands in “A” and “A”',
    ],
  ])('name %s', (_, zones, said) => {
    expect(withZone(...zones)).toEqual([expect.stringContaining(said)]);
  });
});
