import { expect, it, vi } from 'vitest';

const written = vi.hoisted(() => ({
  currency: { sign: 'Rs. ', rupee: 'rupaya', rupees: 'rupaye', paisa: 'paisa', paise: 'paise' },
}));
vi.mock('@/shop/currency', () => written);
// The shop's own messages read it beside them.
vi.mock('../../shop/currency', () => written);

it('amounts are written as shop/currency.ts says, in figures and in words, and are read back', async () => {
  const { formatINR, formatINRExact, paise } = await import('../money');
  const { inWords } = await import('./amount-in-words');
  const { readRupees } = await import('./typed-amount');
  const { invoice } = await import('@/shop/messages');
  const amount = paise(15_990_000);
  expect([formatINR(amount), formatINRExact(amount)]).toEqual(['Rs. 1,59,900', 'Rs. 1,59,900.00']);
  expect([inWords(paise(100)), inWords(paise(200))]).toEqual(['one rupaya', 'two rupaye']);
  expect(readRupees(formatINRExact(amount))).toEqual({ amount });
  expect(invoice.inRupees).toBe('Amounts in Rs.');
});
