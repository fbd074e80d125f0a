import { expect, it } from 'vitest';
import { packDestination, pinToRemember, REMEMBERED, rememberedPin, unpackDestination } from './remembered';

it('a place comes back as it was remembered', () => {
  for (const place of [
    { country: 'IN', state: 'Jammu and Kashmir', pin: '190001' },
    { pin: '560001' },
    { country: 'AE' },
  ]) {
    expect(unpackDestination(packDestination(place))).toEqual(place);
  }
});

it.each(['', 'pin=', 'pin=56000', 'pin=0560001', 'pin=<b>', 'country=india', '%', undefined])(
  '%s is no place',
  (value) => {
    expect(unpackDestination(value)).toBeUndefined();
  },
);

it('a page finds the PIN code among other cookies, and none in what is not ours', () => {
  const cookie = pinToRemember('560001', false).split(';')[0];
  expect(rememberedPin(`a=1; ${cookie}; b=2`)).toBe('560001');
  expect(rememberedPin(`not_${cookie}`)).toBeUndefined();
  expect(rememberedPin(`${REMEMBERED}=%E0%A4%A`)).toBeUndefined();
  expect(rememberedPin('')).toBeUndefined();
  const bound = pinToRemember('560001', true);
  expect(bound).toMatch(/^__Host-.*; Secure$/);
  expect(rememberedPin(`${bound.split(';')[0]}`)).toBe('560001');
});
