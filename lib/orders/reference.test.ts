import { expect, it, vi } from 'vitest';
import { isReference } from '@/lib/pinelabs';
import { newOrderReference } from './reference';

// Neither the demo's nor the fixture's.
vi.mock('@/shop/config', async (original) => {
  const { shop } = await original<typeof import('@/shop/config')>();
  return { shop: { ...shop, referencePrefix: 'QXYZ' } };
});

it('makes references that the gateway takes, a telephone carries and nobody guesses', () => {
  const made = Array.from({ length: 2_000 }, newOrderReference);
  expect(new Set(made).size).toBe(made.length);
  for (const reference of made) {
    expect(isReference(reference)).toBe(true);
    expect(reference).toMatch(/^QXYZ(-[2-9A-HJKMNP-TV-Z]{4}){3}$/);
  }
});
