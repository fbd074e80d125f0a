import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText } from '@/lib/figures/indian-day';
import { declined } from '@/shop/messages';
import { addFigures, conversionOf, mondayOf, reasonsOf, spansOf } from './rows';

const day = (text: string) => dayNumber(Date.parse(`${text}T12:00:00+05:30`));
const figures = fc.record({
  orders: fc.nat(50),
  totalPaise: fc.nat(10_000_000),
  paid: fc.nat(50),
  heldPaise: fc.nat(10_000_000),
  chargedPaise: fc.nat(10_000_000),
  refundedPaise: fc.nat(10_000_000),
  failed: fc.nat(50),
});
const FIRST = day('2026-01-01');
const daysOf = fc
  .uniqueArray(fc.record({ day: fc.integer({ min: FIRST, max: FIRST + 400 }), of: figures }), {
    selector: ({ day }) => day,
    maxLength: 60,
  })
  .map((rows) => rows.map(({ day, of }) => ({ ...of, day })));

describe('a week', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2026-11-30', '2026-11-30'],
    ['2026-01-01', '2025-12-29'],
  ])('%s lies in the week of Monday, %s', (one, monday) => {
    expect(dayText(mondayOf(day(one)))).toBe(monday);
  });

  it('begins on a Monday, at most six days before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (number) => {
        const monday = mondayOf(number);
        expect(new Date(monday * 86_400_000).getUTCDay()).toBe(1);
        expect(number - monday).toBeGreaterThanOrEqual(0);
        expect(number - monday).toBeLessThan(7);
      }),
    );
  });
});

describe('days and weeks', () => {
  it('add up to the same as their orders, and follow each other without a gap', () => {
    fc.assert(
      fc.property(daysOf, fc.constantFrom('day' as const, 'week' as const), (rows, by) => {
        const days = { from: FIRST, to: FIRST + 400 };
        const spans = spansOf(rows, days, by);
        expect(addFigures(spans)).toEqual(addFigures(rows));
        expect(spans[0]?.from).toBe(days.from);
        expect(spans.at(-1)?.to).toBe(days.to);
        for (const [index, { from }] of spans.entries()) {
          if (index > 0) expect(from).toBe((spans[index - 1]?.to ?? 0) + 1);
        }
      }),
    );
  });

  it('are cut where the period is: a week of two days is one of two days', () => {
    const spans = spansOf([], { from: day('2026-11-28'), to: day('2026-12-01') }, 'week');
    expect(spans.map(({ from, to }) => `${dayText(from)} ${dayText(to)}`)).toEqual([
      '2026-11-28 2026-11-29',
      '2026-11-30 2026-12-01',
    ]);
  });
});

it('conversion is of all orders, and nothing without one', () => {
  expect(conversionOf({ orders: 3, paid: 2 })).toBe(66.7);
  expect(conversionOf({ orders: 0, paid: 0 })).toBeUndefined();
});

it('reasons are the customer’s sentences: codes of one sentence are one reason, a new code is the neutral one', () => {
  expect(
    reasonsOf([
      { code: 'CARD_EXPIRED', payments: 2 },
      { code: 'CARD_LOST', payments: 3 },
      { code: 'CARD_STOLEN', payments: 1 },
      { code: 'A_CODE_OF_TOMORROW', payments: 1 },
    ]),
  ).toEqual([
    { text: declined.declined.what, tries: 4 },
    { text: declined.byCode.CARD_EXPIRED.what, tries: 2 },
    { text: declined.unknown.what, tries: 1 },
  ]);
});
