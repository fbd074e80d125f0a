/** Another try of an order by instalments, with the card typed anew. */
import { localized } from '@/lib/language/localized';
import 'server-only';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { type ActionResult, failed } from '@/lib/action';
import { callerAddress } from '@/lib/auth/caller';
import { orderForCard } from '@/lib/methods/instalments/order';
import { payOrder } from '@/lib/methods/instalments/pay';
import { orderPage } from '@/lib/orders/order-token';
import { holdToPay } from '@/lib/orders/reservation/hold';
import { order as words } from '@/shop/messages';
import { bankSays, chosenOf, ineligible, noAnswer, tooOften } from '../../../emi/pay-action';

export async function payAgainByCard(
  token: string,
  typed: Readonly<Record<string, string>>,
): Promise<ActionResult> {
  const address = await callerAddress();
  const found = await orderForCard(token, address);
  // Paid, under way or closed meanwhile, or no order at all: its page says which.
  if (!found) redirect(localized(orderPage(token)));
  if (found.state === 'no-answer') return noAnswer({ plan: typed.plan ?? '' });
  if (found.state === 'wait') return tooOften(found.until, { plan: typed.plan ?? '' });
  const { order } = found;
  const chosen = chosenOf(typed, order.plans);
  if ('failure' in chosen) {
    refresh();
    return chosen.failure;
  }
  const { plan, card, safe } = chosen;
  const said = await bankSays(chosen, order.total, { token, cartId: order.cartId, address });
  if (said === 'no') return ineligible(safe);
  if (said !== 'yes') return said;
  if ((await holdToPay(order.id)) === 'gone') return failed(words.soldOut, {}, safe);
  redirect(localized((await payOrder(order.id, plan, card)).goOn));
}
