import { expect, it } from 'vitest';
import { percentText } from './percent';

it('has one decimal where there is one', () => {
  expect([75, 100 / 3, 99.96, 0].map(percentText)).toEqual(['75%', '33.3%', '100%', '0%']);
});
