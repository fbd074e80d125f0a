import { expect, it } from 'vitest';
import { PAGE_METHODS } from '@/lib/payments/state/ways-to-pay/methods';
import { methods } from '@/shop/messages';
import { methodNames } from './method-names';

it('names methods as people say them, each once', () => {
  expect(methodNames(['CARD'])).toBe(methods.CARD);
  expect(methodNames(['CARD', 'UPI', 'NETBANKING'])).toBe(
    methods.or([methods.CARD, methods.UPI], methods.NETBANKING),
  );
  expect(methodNames(PAGE_METHODS)).toBe(
    methods.or(
      [methods.CARD, methods.UPI, methods.NETBANKING, methods.WALLET, methods.POINTS],
      methods.CREDIT_EMI,
    ),
  );
});
