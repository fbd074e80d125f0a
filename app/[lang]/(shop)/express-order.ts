/** From a press of "Buy now" to the gateway's page, or to the order's own. */
import { localized } from '@/lib/language/localized';
import 'server-only';
import { redirect } from 'next/navigation';
import { callerAddress } from '@/lib/auth/caller';
import { keepCartSigns } from '@/lib/cart/signs';
import { type ExpressInput, placeExpressOrder } from '@/lib/orders/express';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';
import { express } from '@/shop/messages';
import { type Refusal, refusalText } from './checkout/refusal';
import { rememberLastOrder } from './order/last-order';

/**
 * @param mayLeave whether the page that asked may be led to another host: one without scripts, whose policy names no
 *   other for its forms, is led to the order's page, which has a button for it.
 * @returns why it was not placed; otherwise it never returns.
 */
export async function goExpress(
  input: Omit<ExpressInput, 'address'>,
  { mayLeave = true }: { mayLeave?: boolean } = {},
): Promise<string> {
  if (!isEnabled('express')) return express.notOffered;
  const result = await placeExpressOrder({ ...input, address: await callerAddress() });
  if (!result.placed) return reasonOf(result);
  await rememberLastOrder(result.orderPath);
  await keepCartSigns(input.cartId);
  redirect(localized((mayLeave ? result.redirectUrl : undefined) ?? result.orderPath));
}

function reasonOf(refusal: Refusal): string {
  const { message, cart } = refusalText(refusal);
  return [message, cart].filter(Boolean).join(' ');
}
