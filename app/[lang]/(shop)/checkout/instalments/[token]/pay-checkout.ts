/** From a plan and a card to an order, and on to the bank's confirmation. */
import { localized } from '@/lib/language/localized';
import 'server-only';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { type ActionResult, failed } from '@/lib/action';
import { callerAddress } from '@/lib/auth/caller';
import { currentCartId } from '@/lib/cart/cookies';
import { keepCartSigns } from '@/lib/cart/signs';
import { openInstalments } from '@/lib/methods/instalments/checkout';
import { planOfKey } from '@/lib/methods/instalments/kept-plans';
import { placeAndPay } from '@/lib/methods/instalments/pay';
import type { Asker } from '@/lib/methods/instalments/question-limit';
import { checkout, emiErrors } from '@/shop/messages';
import { bankSays, type Chosen, chosenOf, ineligible, noAnswer, tooOften } from '../../../emi/pay-action';
import { rememberLastOrder } from '../../../order/last-order';
import { refusedBesidePlans } from '../../refusal';

export async function payCheckout(
  token: string,
  typed: Readonly<Record<string, string>>,
): Promise<ActionResult> {
  const cartId = await currentCartId();
  const address = await callerAddress();
  const opened = cartId ? await openInstalments(token, cartId, address) : undefined;
  if (opened?.state === 'placed') redirect(localized(opened.orderPath));
  if (opened?.state === 'refused') return refusedBesidePlans(opened.refusal, { plan: typed.plan ?? '' });
  if (opened?.state === 'no-answer') return noAnswer({ plan: typed.plan ?? '' });
  if (opened?.state === 'wait') return tooOften(opened.until, { plan: typed.plan ?? '' });
  if (!cartId || opened?.state !== 'open') return failed(checkout.closed);
  const { instalments } = opened;
  const chosen = chosenOf(typed, instalments.plans);
  if ('failure' in chosen) {
    // The page shows the plans that there are now.
    refresh();
    return chosen.failure;
  }
  const { plan, card, safe } = chosen;
  const asker = { token, cartId, address };
  const said = await bankSays(chosen, instalments.total, asker);
  if (said === 'no') return pickAgain(asker, safe);
  if (said !== 'yes') return said;
  const paid = await placeAndPay(instalments, plan, card, address);
  if ('refusal' in paid) return refusedBesidePlans(paid.refusal, safe);
  await rememberLastOrder(paid.orderPath);
  await keepCartSigns();
  redirect(localized(paid.goOn));
}

/** The gateway said no: its plans are asked for anew, which tells a plan that is gone from a card that does not fit. */
async function pickAgain({ token, cartId, address }: Asker, safe: Chosen['safe']): Promise<ActionResult> {
  const again = await openInstalments(token, cartId, address, true);
  if (again.state === 'refused') return refusedBesidePlans(again.refusal, safe);
  refresh();
  if (again.state !== 'open' || planOfKey(again.instalments.plans, safe.plan)) return ineligible(safe);
  return failed(emiErrors.plansChanged, { plan: emiErrors.chooseAgain });
}
