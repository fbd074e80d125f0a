import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, indianDay } from '@/lib/figures/indian-day';
import { returnsEnd, unitsLeft } from './rule';

/** Noon of 1 December in India. */
const NOON = Date.UTC(2026, 11, 1, 6, 30);
const sent = {
  dispatchedAt: NOON,
  createdAt: NOON - DAY_MS,
  deliveryDays: null,
  stock: 'sold' as const,
  capturedPaise: 10_000,
  refundedPaise: 0,
  erased: null,
};

describe('until when goods may come back', () => {
  it('is the end of the last day, by Indian time, from the dispatch', () => {
    const end = returnsEnd(sent, 7);
    expect(end && [indianDay(end - 1), indianDay(end)]).toEqual(['2026-12-08', '2026-12-09']);
  });

  it('counts from the promised day where that is later, and not where it is earlier', () => {
    const days = (deliveryDays: [number, number]) => returnsEnd({ ...sent, deliveryDays }, 7) ?? 0;
    expect(indianDay(days([3, 6]) - 1)).toBe('2026-12-13');
    expect(days([0, 0])).toBe(returnsEnd(sent, 7));
  });

  it.each([
    ['not sent', { dispatchedAt: null }],
    ['all refunded', { refundedPaise: 10_000 }],
    ['back on the shelf', { stock: 'released' as const }],
    ['erased', { erased: 'contact' as const }],
  ])('is never for an order that is %s', (_, changes) => {
    expect(returnsEnd({ ...sent, ...changes }, 7)).toBeUndefined();
  });

  it('is never in a shop that takes nothing back', () => {
    expect(returnsEnd(sent, 0)).toBeUndefined();
  });
});

describe('what is left to return', () => {
  const lines = [
    { position: 0, quantity: 3 },
    { position: 1, quantity: 1 },
  ];

  it('is what nobody has asked for and nothing was paid back for', () => {
    const asked = [{ state: 'asked' as const, lines: [{ position: 0, units: 1 }] }];
    expect(unitsLeft(lines, new Map([[1, 1]]), asked)).toEqual([{ position: 0, units: 2 }]);
  });

  it('counts a request that was accepted and its refund once, and one that was declined not at all', () => {
    const accepted = [
      { state: 'accepted' as const, lines: [{ position: 0, units: 2 }] },
      { state: 'declined' as const, lines: [{ position: 1, units: 1 }] },
    ];
    expect(unitsLeft(lines, new Map([[0, 2]]), accepted)).toEqual([
      { position: 0, units: 1 },
      { position: 1, units: 1 },
    ]);
  });

  it('is never more than was bought, and asking for all of it leaves nothing', () => {
    const units = fc.array(fc.record({ position: fc.nat(3), units: fc.integer({ min: 1, max: 5 }) }));
    const requests = fc.array(
      fc.record({
        state: fc.constantFrom('asked' as const, 'accepted' as const, 'declined' as const),
        lines: units,
      }),
    );
    const bought = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 4 });
    fc.assert(
      fc.property(bought, requests, units, (quantities, asked, back) => {
        const of = quantities.map((quantity, position) => ({ position, quantity }));
        const refunded = new Map(back.map((one) => [one.position, one.units]));
        const left = unitsLeft(of, refunded, asked);
        for (const one of left) {
          expect(one.units).toBeGreaterThan(0);
          expect(one.units).toBeLessThanOrEqual(quantities[one.position] ?? 0);
        }
        const all = [...asked, { state: 'asked' as const, lines: left }];
        const after = unitsLeft(of, refunded, all);
        for (const one of after) {
          // What was refunded beside a request may have been what it asked for.
          expect(refunded.get(one.position) ?? 0).toBeGreaterThan(0);
        }
      }),
    );
  });
});
