/** Another try of an order by a lender's instalments, with PAN and mobile number typed anew. */
import { localized } from '@/lib/language/localized';
import 'server-only';
import { redirect } from 'next/navigation';
import { type ActionResult, failed } from '@/lib/action';
import { byLender } from '@/lib/methods/cardless/cardless';
import { orderForLender } from '@/lib/methods/cardless/cardless-checkout';
import { payOrderBy } from '@/lib/methods/instalments/pay';
import { orderPage } from '@/lib/orders/order-token';
import { holdToPay } from '@/lib/orders/reservation/hold';
import { order as words } from '@/shop/messages';
import { askAndPay } from '../../../cardless/person-action';

export async function payAgainWithoutCard(
  token: string,
  typed: Readonly<Record<string, string>>,
): Promise<ActionResult> {
  const order = await orderForLender(token);
  // Paid, under way or closed meanwhile, or no order at all: its page says which.
  if (!order) redirect(localized(orderPage(token)));
  return askAndPay(order, typed, async (plan, person) => {
    if ((await holdToPay(order.id)) === 'gone') return failed(words.soldOut);
    redirect(localized((await payOrderBy(order.id, byLender(plan, person, order.basket))).goOn));
  });
}
