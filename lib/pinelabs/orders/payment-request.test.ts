import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { paise } from '../../money';
import { cardFieldsOf } from '../card-fields';
import type { CardDetails, PaymentInput } from '../payment-types';
import { secret, wireText } from '../secret';
import { cardlessPayment, cardPayment } from '../testing/inputs';
import { planOf } from '../testing/plans';
import { paymentBody } from './payment-request';

const sent = (payment: PaymentInput) => JSON.parse(wireText(paymentBody(payment))).payments[0];
const debit = (issuer: 'hdfcDebit' | 'iciciDebit', card: Partial<CardDetails> = {}) =>
  cardPayment('DEBIT_EMI', planOf(issuer), card);

describe('a payment by instalments', () => {
  it('on a debit card of HDFC sends name, number and mobile, and neither CVV nor expiry', () => {
    const payment = sent(debit('hdfcDebit'));
    expect(payment).toMatchObject({
      merchant_payment_reference: 'pay-1',
      payment_method: 'DEBIT_EMI',
      payment_amount: { value: 1_200_000, currency: 'INR' },
      offer_data: { offer_details: { id: '7', display_name: 'HDFC BANK', tenure: { tenure_value: 3 } } },
    });
    expect(payment.payment_option).toEqual({
      card_details: {
        name: 'Kevin Bob',
        card_number: '5419190411211587',
        registered_mobile_number: '9876543210',
      },
    });
  });

  it('on a debit card of ICICI sends CVV and expiry too', () => {
    expect(sent(debit('iciciDebit')).payment_option.card_details).toEqual({
      name: 'Kevin Bob',
      card_number: '5419190411211587',
      registered_mobile_number: '9876543210',
      cvv: '123',
      expiry_month: '12',
      expiry_year: '2029',
    });
  });

  it('on a credit card sends no mobile number', () => {
    const { card_details } = sent(cardPayment('CREDIT_EMI', planOf('indusind'))).payment_option;
    expect(Object.keys(card_details).sort()).toEqual([
      'card_number',
      'cvv',
      'expiry_month',
      'expiry_year',
      'name',
    ]);
  });

  it('without a card sends mobile and PAN, and a plan only where one was chosen', () => {
    expect(sent(cardlessPayment())).toEqual({
      merchant_payment_reference: 'pay-1',
      payment_method: 'CARDLESS_EMI',
      payment_amount: { value: 150_000, currency: 'INR' },
      payment_option: {
        cardless_details: { registered_mobile_number: '9876543210', pan_number: 'ABCDE1234F' },
      },
    });
    const plan = planOf('iciciDebit');
    const chosen = cardlessPayment({ plan, amount: plan.tenure.loanAmount });
    expect(sent(chosen).offer_data.offer_details.id).toBe('2');
  });

  it('holds nothing to be read until it is sent', () => {
    const told = inspect(paymentBody(debit('iciciDebit')), { depth: 9, showHidden: true });
    for (const value of ['5419190411211587', '9876543210', "'123'", '2029'])
      expect(told).not.toContain(value);
    expect(JSON.stringify(paymentBody(cardlessPayment()))).not.toContain('ABCDE1234F');
  });
});

describe('a payment that must not go out', () => {
  const cases: [string, PaymentInput, string][] = [
    ['an amount that is not the loan', { ...debit('hdfcDebit'), amount: paise(1_200_001) }, 'INVALID_AMOUNT'],
    ['a reference that leads elsewhere', { ...debit('hdfcDebit'), reference: '../x' }, 'INVALID_REFERENCE'],
    [
      'the card’s number as its reference',
      { ...debit('hdfcDebit'), reference: '5419190411211587' },
      'INVALID_REFERENCE',
    ],
    [
      'a number with blanks',
      debit('hdfcDebit', { number: secret('5419 1904 1121 1587') }),
      'INVALID_CARD_NUMBER',
    ],
    ['no name', debit('hdfcDebit', { name: ' \n' }), 'INVALID_CARD_NAME'],
    ['no mobile number', debit('hdfcDebit', { mobile: undefined }), 'CARD_FIELD_MISSING'],
    ['a landline', debit('hdfcDebit', { mobile: secret('0221234567') }), 'INVALID_MOBILE'],
    ['ICICI without a CVV', debit('iciciDebit', { cvv: undefined }), 'CARD_FIELD_MISSING'],
    ['a CVV of two digits', debit('iciciDebit', { cvv: secret('12') }), 'INVALID_CVV'],
    ['month 13', debit('iciciDebit', { expiryMonth: secret('13') }), 'INVALID_EXPIRY'],
    ['a year of two digits', debit('iciciDebit', { expiryYear: secret('29') }), 'INVALID_EXPIRY'],
    [
      'a PAN in lower case',
      cardlessPayment({ cardless: { mobile: secret('9876543210'), pan: secret('abcde1234f') } }),
      'INVALID_PAN',
    ],
  ];
  it.each(cases)('%s', (_what, payment, code) => {
    expect(() => paymentBody(payment)).toThrow(
      expect.objectContaining({ name: 'InvalidInputError', code, outcomeUnknown: false }),
    );
  });
});

it('a bank that we do not know is asked for everything', () => {
  expect(cardFieldsOf('DEBIT_EMI', { name: 'NEW BANK DC' })).toEqual({
    cvv: true,
    expiry: true,
    mobile: true,
  });
  expect(cardFieldsOf('DEBIT_EMI', { name: 'HDFCX' })).toMatchObject({ cvv: true });
});
