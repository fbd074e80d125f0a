import { expect, it } from 'vitest';
import { PAGE_METHODS } from '@/lib/payments/state/ways-to-pay/methods';
import { methodNames } from './method-names';

it('names methods as people say them, each once', () => {
  expect(methodNames(['CARD'])).toBe('card');
  expect(methodNames(['CARD', 'UPI', 'NETBANKING'])).toBe('card, UPI or net banking');
  expect(methodNames(PAGE_METHODS)).toBe('card, UPI, net banking, wallet, points or EMI');
});
