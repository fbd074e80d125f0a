import { expect, it } from 'vitest';
import { holdEnd } from './hold-end';

const ORDERED = Date.UTC(2026, 10, 28, 20);

it('a hold ends so many days after its order, on the day that it is in India', () => {
  expect(holdEnd(ORDERED, ORDERED, 7)).toEqual({ day: '6 Dec', isOver: false });
  expect(holdEnd(ORDERED, ORDERED, 2)).toEqual({ day: '1 Dec', isOver: false });
});

it('is over once its time has passed', () => {
  const end = ORDERED + 7 * 86_400_000;
  expect(holdEnd(ORDERED, end, 7).isOver).toBe(false);
  expect(holdEnd(ORDERED, end + 1, 7).isOver).toBe(true);
});
