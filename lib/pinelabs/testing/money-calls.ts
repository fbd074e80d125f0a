import { paise } from '../../money';
import type { PineLabs } from '../types';
import { ORDER_ID, wireCheckout, wireOrder, wireRefund } from './answers';
import { checkoutInput } from './inputs';

/** Every call that can move money, and a good answer to it. */
export const MONEY_CALLS: readonly (readonly [string, (client: PineLabs) => Promise<unknown>, object])[] = [
  ['createCheckout', (c) => c.createCheckout(checkoutInput()), wireCheckout()],
  ['capture', (c) => c.capture(ORDER_ID, { reference: 'cap-1', amount: paise(100) }), { data: wireOrder() }],
  ['cancel', (c) => c.cancel(ORDER_ID), { data: wireOrder() }],
  ['refund', (c) => c.refund(ORDER_ID, { reference: 'rf-1', amount: paise(100) }), { data: wireRefund() }],
];
