/** From a checked form to an order: the cart of this browser, then the gateway's page or the order's own. */
import { localized } from '@/lib/language/localized';
import 'server-only';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { type ActionResult, failed } from '@/lib/action';
import { callerAddress } from '@/lib/auth/caller';
import { currentCartId } from '@/lib/cart/cookies';
import { keepCartSigns } from '@/lib/cart/signs';
import { rememberDestination } from '@/lib/delivery/place/cookie';
import { destinationOf } from '@/lib/delivery/place/destination';
import { beginInstalments } from '@/lib/methods/instalments/checkout';
import type { CheckoutDetails } from '@/lib/orders/form/checkout-schema';
import { placeOrder } from '@/lib/orders/place-order';
import { type PlanChannel, paysByPlan } from '@/lib/payments/state/ways-to-pay/channels';
import {
  canHold,
  channelOf,
  choices,
  demandsBankAccount,
  isEnabled,
} from '@/lib/payments/state/ways-to-pay/enabled';
import { notPlaced as t } from '@/shop/messages';
import { rememberLastOrder } from '../order/last-order';
import { placeDoubt } from './place-doubt';
import { refused } from './refusal';
import { whyUnfit } from './ways';

export async function placeFromForm(
  details: CheckoutDetails,
  typed: Record<string, string>,
): Promise<ActionResult> {
  const unfit = notOffered(details);
  if (unfit) return failed(unfit.message, unfit.fields, typed);
  const doubt = await placeDoubt({
    ...destinationOf(details.shippingAddress),
    city: details.shippingAddress.city,
  });
  // Whoever was shown the doubt and sends the form all the same knows better.
  if (doubt !== undefined && doubt !== typed.shownDoubt) {
    const fault = { shippingPincode: t.placeAsItIs(doubt) };
    return failed(t.checkPlace, fault, { ...typed, shownDoubt: doubt });
  }
  const cartId = await currentCartId();
  if (!cartId) return refused({ placed: false, reason: 'empty-cart' }, typed);
  const channel = channelOf(details.payBy ?? 'other');
  if (paysByPlan(channel)) return choosePlan({ ...details, channel }, cartId, typed);
  const result = await placeOrder({ ...details, channel, cartId, address: await callerAddress() });
  // Not before: a cookie draws the page anew, which cannot be where the order could not be saved. What stands beside a refusal
  // is of this address.
  await rememberDestination(destinationOf(details.shippingAddress));
  if (!result.placed) {
    // The page beside the message shows the cart as it is now.
    refresh();
    return refused(result, typed);
  }
  await rememberLastOrder(result.orderPath);
  await keepCartSigns();
  redirect(localized(result.redirectUrl ?? result.orderPath));
}

/** A form of an older page, or of nobody's, may ask for what this shop does not offer. */
function notOffered({ bankAccount, preAuth, payBy, shownTotal }: CheckoutDetails) {
  if (payBy !== undefined && !choices().includes(payBy))
    return { message: t.methodNotOffered, fields: { method: t.methodNotOfferedAdvice } };
  // Products that a lender does not pay for are found when the plans are asked for.
  const unfit = payBy && whyUnfit(payBy, { total: shownTotal, repeatedDevices: [] });
  if (unfit)
    return { message: t.methodNotOffered, fields: { method: `${unfit} ${t.methodNotOfferedAdvice}` } };
  if (bankAccount && !isEnabled('bank')) return { message: t.accountNotOffered, fields: {} };
  if (preAuth && !canHold(payBy ?? 'card')) {
    const field = payBy === 'emi' ? 'emiPayment' : 'payment';
    return { message: t.holdNotOffered, fields: { [field]: t.holdNotOfferedAdvice } };
  }
  if (!bankAccount && demandsBankAccount())
    return { message: t.accountDemanded, fields: { accountNumber: t.accountDemandedAdvice } };
  return undefined;
}

/** Nothing is placed yet: the next page asks for plan and card, or for who asks a lender. */
async function choosePlan(
  details: CheckoutDetails & { channel: PlanChannel },
  cartId: string,
  typed: Record<string, string>,
): Promise<ActionResult> {
  const refusal = await beginInstalments(details, cartId);
  await rememberDestination(destinationOf(details.shippingAddress));
  if (refusal) {
    refresh();
    return refused(refusal, typed);
  }
  const page = details.channel === 'cardless' ? 'cardless' : 'instalments';
  redirect(localized(`/checkout/${page}/${details.checkoutToken}`));
}
