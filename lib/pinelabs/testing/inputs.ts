/** What a test asks of the client. */
import { paise } from '../../money';
import type { Plan } from '../emi-types';
import type { CardDetails, CardEmiPayment, CardlessPayment, ImeiInput } from '../payment-types';
import { secret } from '../secret';
import type { CheckoutInput, GatewayAddress } from '../types';
import { REFERENCE } from './answers';

const address: GatewayAddress = {
  fullName: 'Meera Nair',
  address1: '12 Lake View Road',
  address2: '',
  city: 'Kochi',
  state: 'Kerala',
  pincode: '682001',
  country: 'India',
};

export function checkoutInput(over: Partial<CheckoutInput> = {}): CheckoutInput {
  return {
    reference: REFERENCE,
    amount: paise(249_900),
    preAuth: true,
    allowedPaymentMethods: ['CARD'],
    callbackUrl: 'https://shop.example/api/pinelabs/callback',
    failureCallbackUrl: 'https://shop.example/api/pinelabs/callback',
    customer: {
      id: 'cust-0001',
      email: 'meera@shop.example',
      firstName: 'Meera',
      lastName: 'Nair',
      mobile: '9876543210',
      billingAddress: address,
      shippingAddress: address,
    },
    items: [
      {
        id: 'cup-blue',
        name: 'Blue cup',
        description: 'Stoneware, 250 ml',
        detailsUrl: 'https://shop.example/product/cup',
        imageUrl: 'https://shop.example/cup.svg',
        originalUnitPrice: paise(129_900),
        unitPrice: paise(124_950),
        quantity: 2,
      },
    ],
    ...over,
  };
}

export function cardPayment(
  method: CardEmiPayment['method'],
  plan: Plan,
  card: Partial<CardDetails> = {},
): CardEmiPayment {
  return {
    method,
    reference: 'pay-1',
    amount: plan.tenure.loanAmount,
    plan,
    card: {
      name: 'Kevin Bob',
      number: secret('5419190411211587'),
      cvv: secret('123'),
      expiryMonth: secret('12'),
      expiryYear: secret('2029'),
      mobile: secret('9876543210'),
      ...card,
    },
  };
}

export function cardlessPayment(over: Partial<CardlessPayment> = {}): CardlessPayment {
  return {
    method: 'CARDLESS_EMI',
    reference: 'pay-1',
    amount: paise(150_000),
    cardless: { mobile: secret('9876543210'), pan: secret('ABCDE1234F') },
    ...over,
  };
}

export function imeiInput(over: Partial<ImeiInput> = {}): ImeiInput {
  return {
    reference: 'imei-1',
    type: 'BLOCKING',
    products: [{ code: 'redmi_1', imei: 'SN1234567863', dealerCode: 'DLR100', stateCode: '29' }],
    ...over,
  };
}
