import { expect, it } from 'vitest';
import { faultLine, outcome } from './messages';

const none = { created: 0, changed: 0, archived: 0, same: 3 };
const done = {
  counts: { products: none, variants: none },
  categories: [],
  stock: [],
  uncounted: 0,
  stockKept: 0,
};

it('a fault is said with its file, line and column; a note as one', () => {
  expect(faultLine('goods.csv', { line: 12, column: 'price', says: 'No.', fatal: true })).toBe(
    'goods.csv:12 price: No.',
  );
  expect(faultLine('a.csv', { line: 1, says: 'Left out.', fatal: false })).toBe('a.csv:1 (note) Left out.');
});

it('what an import came to is said in figures', () => {
  const fault = { line: 1, says: 'No.', fatal: true };
  expect(outcome({ faults: [fault, { ...fault, fatal: false }] }, false)).toBe(
    'Nothing was changed: 1 fault is to be mended first.',
  );
  expect(outcome({ faults: [], done }, false)).toBe('Nothing to change: the shop is as the file says.');
  expect(outcome({ faults: [], done: { ...done, stockKept: 2 } }, false)).toMatch(
    /2 variants have another stock in the shop than in the file, and keep it: --set-stock/,
  );
  const counts = { products: { ...none, created: 2 }, variants: { ...none, archived: 1 } };
  const said = outcome({ faults: [], done: { ...done, counts, uncounted: 2 } }, false);
  expect(said).toContain('Changed:\n  products    2 created, 0 changed, 0 archived, 3 as they were');
  expect(said).toContain('2 new variants have no number of units in the file');
  expect(outcome({ faults: [], done: { ...done, counts } }, true)).toMatch(/^Would change \(nothing was/);
});
