/** What the pages do on which a customer asks a lender: in place of the checkout's button, and of the order page's. */

import { paise } from '@/lib/money';
import { isWebAddress, type WebAddress } from '@/lib/orders/page/in-window';
import { nextStep } from '@/lib/orders/page/order-next';
import { findByToken, payAgain, syncForWatcher } from '@/lib/orders/page/order-view';
import { situationOf } from '@/lib/orders/page/payment-step';
import { placeOrder } from '@/lib/orders/place-order';
import type { PlaceOrderInput, PlaceOrderResult } from '@/lib/orders/types';
import { payByPlan } from '@/lib/payments/operations/plan-payment';
import { secret } from '@/lib/pinelabs';

const PERSON = { mobile: secret('8123456789'), pan: secret('QWERT1234Y') };

/** Places the order and begins its payment, as the button does that does both. */
export async function placeAndAsk(input: PlaceOrderInput): Promise<PlaceOrderResult> {
  const result = await placeOrder(input);
  if (!result.placed) return result;
  return { ...result, redirectUrl: await ask(result.orderPath.replace('/order/', '')) };
}

/** What the order's page offers: on to the lender's page, or asking the lender anew. */
export async function goOnPaying(token: string): Promise<{ redirectUrl: string | undefined }> {
  await syncForWatcher(token);
  const order = await findByToken(token);
  const next = order && nextStep(await situationOf(order));
  if (next === 'pay') return payAgain(token);
  return { redirectUrl: next === 'enter-card' ? await ask(token) : undefined };
}

/** @returns where the payment is confirmed, once it has begun. */
async function ask(token: string): Promise<WebAddress | undefined> {
  const order = await findByToken(token);
  if (!order) return undefined;
  const amount = paise(order.totalPaise);
  const result = await payByPlan(order.id, { method: 'CARDLESS_EMI', amount, cardless: PERSON });
  return result.outcome === 'confirm' && isWebAddress(result.url) ? result.url : undefined;
}
