/** From a person and a plan to an order, and on to the lender's confirmation. */
import { localized } from '@/lib/language/localized';
import 'server-only';
import { redirect } from 'next/navigation';
import { type ActionResult, failed } from '@/lib/action';
import { callerAddress } from '@/lib/auth/caller';
import { currentCartId } from '@/lib/cart/cookies';
import { keepCartSigns } from '@/lib/cart/signs';
import { byLender } from '@/lib/methods/cardless/cardless';
import { openCardless } from '@/lib/methods/cardless/cardless-checkout';
import { placeAndPayBy } from '@/lib/methods/instalments/pay';
import { checkout } from '@/shop/messages';
import { askAndPay } from '../../../cardless/person-action';
import { rememberLastOrder } from '../../../order/last-order';
import { refusedBesidePlans } from '../../refusal';

export async function payWithoutCard(
  token: string,
  typed: Readonly<Record<string, string>>,
): Promise<ActionResult> {
  const cartId = await currentCartId();
  const opened = cartId ? await openCardless(token, cartId) : undefined;
  if (opened?.state === 'placed') redirect(localized(opened.orderPath));
  if (opened?.state === 'refused') return refusedBesidePlans(opened.refusal, { plan: typed.plan ?? '' });
  if (opened?.state !== 'open') return failed(checkout.closed);
  return askAndPay(opened, typed, async (plan, person, safe) => {
    const payment = byLender(plan, person, opened.basket);
    const paid = await placeAndPayBy('cardless', opened.instalments, payment, await callerAddress());
    if ('refusal' in paid) return refusedBesidePlans(paid.refusal, safe);
    await rememberLastOrder(paid.orderPath);
    await keepCartSigns();
    redirect(localized(paid.goOn));
  });
}
