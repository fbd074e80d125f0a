import { expect, it } from 'vitest';
import { isReference } from '@/lib/pinelabs';
import { shop } from '@/shop/config';
import { newOrderReference } from './reference';

it('makes references that the gateway takes, a telephone carries and nobody guesses', () => {
  const made = Array.from({ length: 2_000 }, newOrderReference);
  expect(new Set(made).size).toBe(made.length);
  for (const reference of made) {
    expect(isReference(reference)).toBe(true);
    expect(reference).toMatch(new RegExp(`^${shop.referencePrefix}(-[2-9A-HJKMNP-TV-Z]{4}){3}$`));
  }
});
