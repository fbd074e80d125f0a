/** A checkout by instalments, as its form leaves it. */
import { randomUUID } from 'node:crypto';
import { beginInstalments } from '@/lib/methods/instalments/checkout';
import { checkoutSchema } from '@/lib/orders/form/checkout-schema';
import type { PlanChannel } from '@/lib/payments/state/ways-to-pay/channels';
import { type CardDetails, secret } from '@/lib/pinelabs';
import { KURTA, type World } from './payments-world';

/** A debit card whose bank asks for a mobile number. */
export const HDFC: CardDetails = {
  name: 'Asha Rao',
  number: secret('5419190411211587'),
  mobile: secret('9582223917'),
};

/** @returns the cart and the form's token, once the form was sent. */
export async function beginCheckout(
  world: World,
  method: PlanChannel,
  quantity: number,
  payment: 'now' | 'hold' = 'now',
): Promise<{ cartId: string; token: string }> {
  const cartId = await world.fillCart(quantity);
  return { cartId, token: await sendForm(cartId, method, KURTA.price * quantity, payment) };
}

/** @param total what the form showed, in paise. */
export async function sendForm(
  cartId: string,
  method: PlanChannel,
  total: number,
  payment: 'now' | 'hold' = 'now',
  checkoutToken: string = randomUUID(),
): Promise<string> {
  const form = {
    checkoutToken,
    shownTotal: String(total),
    email: 'asha@example.com',
    name: 'Asha Rao',
    mobile: '9876543210',
    shippingAddress1: '12 Lake Road',
    shippingCity: 'Bengaluru',
    shippingState: 'Karnataka',
    shippingPincode: '560001',
    billing: 'same',
    emiPayment: payment,
    method: method === 'emi' ? 'emi' : 'later',
  };
  const refusal = await beginInstalments({ ...checkoutSchema.parse(form), channel: method }, cartId);
  if (refusal) throw new Error(`the form was refused: ${refusal.reason}`);
  return checkoutToken;
}
