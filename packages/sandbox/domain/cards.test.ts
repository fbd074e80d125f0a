import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardData, networkOf, passesLuhn, TEST_CARDS } from './cards';

describe('card numbers', () => {
  it.each(TEST_CARDS)('takes the test card $number', ({ number, label }) => {
    expect(passesLuhn(number)).toBe(true);
    expect(label).toContain(networkOf(number));
  });

  it('notices any single wrong digit', () => {
    const slip = fc.tuple(fc.nat(15), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.constantFrom(...TEST_CARDS), slip, ({ number }, [at, by]) => {
        const digit = (Number(number[at]) + by) % 10;
        expect(passesLuhn(number.slice(0, at) + digit + number.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('keeps the last four digits of a number and no more', () => {
    expect(JSON.stringify(cardData('4012001037141112'))).not.toContain('4012');
    expect(cardData('4012001037141112').last4_digit).toBe('1112');
  });
});
