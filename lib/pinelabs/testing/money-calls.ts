import { paise } from '../../money';
import type { PineLabs } from '../types';
import { ORDER_ID, wireCheckout, wireOrder, wireRefund } from './answers';
import { cardlessPayment, cardPayment, checkoutInput, imeiInput } from './inputs';
import { planOf } from './plans';

/** Every call that is asked for once, most of them because they move money; and a good answer to each. */
export const MONEY_CALLS: readonly (readonly [string, (client: PineLabs) => Promise<unknown>, object])[] = [
  ['createCheckout', (c) => c.createCheckout(checkoutInput()), wireCheckout()],
  ['createOrder', (c) => c.createOrder(checkoutInput()), { data: wireOrder() }],
  [
    'createPayment by card',
    (c) => c.createPayment(ORDER_ID, cardPayment('DEBIT_EMI', planOf('hdfcDebit'))),
    { data: wireOrder() },
  ],
  [
    'createPayment without a card',
    (c) => c.createPayment(ORDER_ID, cardlessPayment()),
    { data: wireOrder() },
  ],
  ['imei', (c) => c.imei(ORDER_ID, imeiInput()), { products: [] }],
  ['capture', (c) => c.capture(ORDER_ID, { reference: 'cap-1', amount: paise(100) }), { data: wireOrder() }],
  ['cancel', (c) => c.cancel(ORDER_ID), { data: wireOrder() }],
  ['refund', (c) => c.refund(ORDER_ID, { reference: 'rf-1', amount: paise(100) }), { data: wireRefund() }],
];
