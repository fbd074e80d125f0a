import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paise } from '../../money';
import { secret } from '../secret';
import { ORDER_ID } from '../testing/answers';
import { cardlessPayment, cardPayment, checkoutInput, imeiInput } from '../testing/inputs';
import { planOf } from '../testing/plans';
import { failureOf, openShop, type Shop } from '../testing/shop';
import type { PineLabs } from '../types';
import { createPineLabs } from './client';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.gateway.close());

describe('input that must not go out', () => {
  const bad = '../../auth/v1/token';
  const calls: [string, (client: PineLabs) => Promise<unknown>][] = [
    ['getOrder', (c) => c.getOrder(bad)],
    ['getOrderByReference', (c) => c.getOrderByReference(bad)],
    ['capture', (c) => c.capture(bad, { reference: 'r', amount: paise(100) })],
    ['capture by reference', (c) => c.capture(ORDER_ID, { reference: bad, amount: paise(100) })],
    ['capture of nothing', (c) => c.capture(ORDER_ID, { reference: 'r', amount: paise(0) })],
    ['cancel', (c) => c.cancel(bad)],
    ['refund', (c) => c.refund(bad, { reference: 'r', amount: paise(100) })],
    ['refund by reference', (c) => c.refund(ORDER_ID, { reference: bad, amount: paise(100) })],
    ['createOrder', (c) => c.createOrder(checkoutInput({ reference: bad }))],
    ['createPayment', (c) => c.createPayment(bad, cardlessPayment())],
    ['createPayment by reference', (c) => c.createPayment(ORDER_ID, cardlessPayment({ reference: bad }))],
    ['imei', (c) => c.imei(bad, imeiInput())],
    ['imei by reference', (c) => c.imei(ORDER_ID, imeiInput({ reference: bad }))],
    ['discoverOffers', (c) => c.discoverOffers({ amount: paise(0) })],
    [
      'discoverOffers for a whole card',
      (c) => c.discoverOffers({ amount: paise(100), bin: '4012001037141112' }),
    ],
    [
      'discoverCardless',
      (c) => c.discoverCardless({ amount: paise(100), mobile: secret(bad), pan: secret('ABCDE1234F') }),
    ],
    [
      'validateOffer',
      (c) =>
        c.validateOffer({
          method: 'CREDIT_EMI',
          amount: paise(100),
          card: secret(bad),
          plan: planOf('indusind'),
        }),
    ],
    [
      'a payment’s card',
      (c) =>
        c.createPayment(ORDER_ID, cardPayment('CREDIT_EMI', planOf('indusind'), { number: secret(bad) })),
    ],
    ['createCheckout', (c) => c.createCheckout(checkoutInput({ reference: bad }))],
  ];
  it.each(calls)(
    '%s rejects with our own error, and asks for nothing, not even a token',
    async (_name, call) => {
      const error = await failureOf(call(shop.client()));
      expect(error).toMatchObject({ name: 'InvalidInputError', retryable: false, outcomeUnknown: false });
      expect([...shop.gateway.tokensAsked, ...shop.gateway.asked]).toEqual([]);
    },
  );

  it('a base address with a path is refused when the client is made', () => {
    for (const baseUrl of ['api.pluralpay.in', 'https://api.pluralpay.in/api', 'ftp://x', '']) {
      expect(() => createPineLabs({ baseUrl, clientId: 'a', clientSecret: 'b' })).toThrow(TypeError);
    }
  });
});
