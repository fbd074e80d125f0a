/** From a checked form to an order: the cart of this browser, then the gateway's page or the order's own. */
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
import { paysByPlan } from '@/lib/payments/state/ways-to-pay/channels';
import { demandsBankAccount, isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';
import { notPlaced as t } from '@/shop/messages';
import { rememberLastOrder } from '../order/last-order';
import { refused } from './refusal';

export async function placeFromForm(
  details: CheckoutDetails,
  typed: Record<string, string>,
): Promise<ActionResult> {
  const unfit = notOffered(details);
  if (unfit) return failed(unfit.message, unfit.fields, typed);
  const cartId = await currentCartId();
  if (!cartId) return refused({ placed: false, reason: 'empty-cart' }, typed);
  const { channel } = details;
  if (channel === 'cardless' && details.preAuth) {
    return failed(t.cardlessPaysNow, { payment: t.cardlessPaysNowMend }, typed);
  }
  if (paysByPlan(channel) && isEnabled(channel)) return choosePlan(details, cartId, typed);
  const result = await placeOrder({
    ...details,
    channel: channel === 'frame' && isEnabled('frame') ? 'frame' : 'hosted',
    cartId,
    address: await callerAddress(),
  });
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
  redirect(result.redirectUrl ?? result.orderPath);
}

/** A form of an older page, or of nobody's, may ask for what this shop does not offer. */
function notOffered({ bankAccount, preAuth }: CheckoutDetails) {
  if (bankAccount && !isEnabled('bank')) {
    return { message: t.accountNotOffered, fields: {} };
  }
  if (preAuth && !isEnabled('hold')) {
    return {
      message: t.holdNotOffered,
      fields: { payment: t.holdNotOfferedMend },
    };
  }
  if (!bankAccount && demandsBankAccount()) {
    return {
      message: t.accountDemanded,
      fields: { accountNumber: t.accountDemandedMend },
    };
  }
  return undefined;
}

/** Nothing is placed yet: the next page asks for plan and card, or for who asks a lender. */
async function choosePlan(
  details: CheckoutDetails,
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
  redirect(`/checkout/${page}/${details.checkoutToken}`);
}
