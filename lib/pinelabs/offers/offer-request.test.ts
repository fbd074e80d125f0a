import { describe, expect, it } from 'vitest';
import { paise } from '../../money';
import type { DiscoveryInput } from '../payment-types';
import { secret, wireText } from '../secret';
import { planOf } from '../testing/plans';
import { cardlessDiscoveryBody, discoveryBody, validationAnswer, validationBody } from './offer-request';

const sent = (body: object) => JSON.parse(wireText(body));
const inr = (value: number) => ({ value, currency: 'INR' });
const person = { mobile: secret('7973058466'), pan: secret('ABCDE1234F') };

describe('discovery', () => {
  it('asks about an amount alone', () => {
    expect(sent(discoveryBody({ amount: paise(1_200_000) }))).toEqual({ order_amount: inr(1_200_000) });
    expect(sent(discoveryBody({ amount: paise(100), products: [] }))).toEqual({ order_amount: inr(100) });
  });

  it('asks about products, coupons and a bank', () => {
    const input: DiscoveryInput = {
      amount: paise(1_100_000),
      products: [
        { code: 'xyz', amount: paise(600_000), couponDiscount: paise(50_000) },
        { code: 'xyz', amount: paise(500_000) },
      ],
      couponDiscount: paise(100_000),
      bin: '40120010',
    };
    expect(sent(discoveryBody(input))).toEqual({
      order_amount: inr(1_100_000),
      product_details: [
        {
          product_code: 'xyz',
          product_amount: inr(600_000),
          product_coupon_discount_amount: inr(50_000),
        },
        { product_code: 'xyz', product_amount: inr(500_000) },
      ],
      cart_coupon_discount_amount: inr(100_000),
      issuer: { bin: '40120010' },
    });
  });

  it('without a card asks for a person', () => {
    expect(sent(cardlessDiscoveryBody({ amount: paise(150_000), ...person }))).toEqual({
      order_amount: inr(150_000),
      payment_option: {
        cardless_details: { registered_mobile_number: '7973058466', pan_number: 'ABCDE1234F' },
      },
    });
  });
});

describe('validation', () => {
  const plan = planOf('hdfcCredit');

  it('asks about the loan of a plan, on a card', () => {
    const body = sent(
      validationBody({
        method: 'CREDIT_EMI',
        amount: paise(1_600_000),
        plan,
        card: secret('4690000046910000'),
      }),
    );
    expect(body).toMatchObject({
      order_amount: inr(1_600_000),
      payment_amount: inr(1_550_000),
      offer_data: {
        offer_details: { id: '6', tenure: { discount: { discount_type: 'INSTANT', amount: inr(50_000) } } },
      },
      payment_method: 'CREDIT_EMI',
    });
    expect(body.payment_option).toEqual({ card_details: { card_number: '4690000046910000' } });
  });

  it('without a card asks about a person', () => {
    const body = validationBody({ method: 'CARDLESS_EMI', amount: paise(150_000), plan, cardless: person });
    expect(sent(body).payment_option).toEqual({
      cardless_details: { registered_mobile_number: '7973058466', pan_number: 'ABCDE1234F' },
    });
  });

  it('is eligible by one word alone', () => {
    expect(validationAnswer.parse({ code: 'eligible', message: 'x' })).toEqual({
      eligible: true,
      code: 'ELIGIBLE',
    });
    expect(validationAnswer.parse({ code: 'NOT_ELIGIBLE' }).eligible).toBe(false);
    expect(validationAnswer.safeParse({ message: 'Offer is Eligible' }).success).toBe(false);
  });
});
