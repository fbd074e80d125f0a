import { expect, it } from 'vitest';
import { rateOn } from './rate';

const usual = [
  { from: '2017-07-01', basisPoints: 2_800 },
  { from: '2025-09-22', basisPoints: 1_800 },
];
const shirts = [
  { from: '2017-07-01', basisPoints: 1_200 },
  { from: '2025-09-22', basisPoints: 500 },
  { from: '2027-04-01', basisPoints: 0 },
];

it.each([
  ['2025-09-21', 1_200],
  ['2025-09-22', 500],
  ['2027-03-31', 500],
  ['2027-04-01', 0],
  ['2017-06-30', 0],
])('on %s a product bears the rate that holds from that day or before', (day, basisPoints) => {
  expect(rateOn(shirts, usual, day)).toBe(basisPoints);
  expect(rateOn([...shirts].reverse(), usual, day)).toBe(basisPoints);
});

it('without a rate of its own, or before its first, it bears the usual one', () => {
  expect(rateOn([], usual, '2026-11-29')).toBe(1_800);
  expect(rateOn([{ from: '2027-01-01', basisPoints: 4_000 }], usual, '2026-12-31')).toBe(1_800);
  expect(rateOn([], [], '2026-11-29')).toBe(0);
});
