/** What a test asks of the client. */
import { paise } from '../../money';
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
