import { describe, expect, it } from 'vitest';
import { documentsDue, numberFaults } from './documents';

const sold = { captured: 1_000, fee: 0, refunded: 0, discount: 0, price: 1_000, givenBack: false };

it.each([
  ['all of it', {}, 1_000],
  ['without what was given back', { refunded: 300 }, 700],
  ['of a partial charge that part', { captured: 400, refunded: 100 }, 300],
  ['without a fee, which is given back last', { captured: 1_050, fee: 50, refunded: 1_020 }, 0],
  ['with what an offer took off', { captured: 900, discount: 100 }, 1_000],
  ['of an offer the part that is left', { captured: 900, discount: 100, refunded: 450 }, 500],
  ['nothing, where a person gave it back', { givenBack: true }, 0],
  ['nothing, where nothing was charged', { captured: 0 }, 0],
])('documents come to what was sold: %s', (_what, changes, due) => {
  expect(documentsDue({ ...sold, ...changes })).toBe(due);
});

describe('numbers', () => {
  const issued = [{ kind: 'invoice', year: '2026-27', documents: 3, first: 1, last: 3 }];

  it('are right without a gap, and with counters that stand at the last', () => {
    expect(numberFaults(issued, [{ year: '2026-27', last: '3' }])).toEqual([]);
  });

  it('are told apart where one is missing, or a counter stands elsewhere', () => {
    const gap = [{ ...issued[0], last: 4 }];
    expect(numberFaults(gap, [{ year: '2026-27', last: 3 }])).toEqual([
      'invoice of 2026-27: 3 documents are numbered 1 to 4',
    ]);
    expect(numberFaults(issued, [{ year: '2026-27', last: 4 }])).toEqual([
      '2026-27: counters stand at 4, and 3 documents are there',
    ]);
    expect(numberFaults([], [{ year: '2026-27', last: 1 }])).toHaveLength(1);
  });
});
