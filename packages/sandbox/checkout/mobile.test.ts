import { expect, it } from 'vitest';
import { isMobile, nationalDigits } from './mobile';

it.each([
  ['91', '+91 98765-43210', '9876543210'],
  ['91', '+91-98765-43210', '9876543210'],
  ['91', '091 98765 43210', '9876543210'],
  ['91', '(0) 98765 43210', '9876543210'],
  ['91', '9198765432', '9198765432'],
  ['44', '07911 123456', '7911123456'],
  ['44', '+44 (0)7911 123456', '7911123456'],
  ['44', '0044 7911 123456', '7911123456'],
  ['44', '4412345678', '4412345678'],
])('with +%s, %s is %s', (country_code, mobile, digits) => {
  expect(nationalDigits({ country_code, mobile })).toBe(digits);
  expect(isMobile({ country_code, mobile })).toBe(true);
});

it.each([
  ['91', '98765432'],
  ['91', '5876543210'],
  ['44', '12345678'],
  ['44', '123456789012345678901'],
  ['44', '+1 212 555 0123'],
])('with +%s, %s is none', (country_code, mobile) => {
  expect(isMobile({ country_code, mobile })).toBe(false);
});
