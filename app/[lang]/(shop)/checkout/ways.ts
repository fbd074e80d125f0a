/** The ways to pay that the checkout shows, and which of them this cart can be paid by. */
import 'server-only';
import { formatINR, type Paise, paise } from '@/lib/money';
import { methodNames } from '@/lib/orders/method-names';
import { paysByPlan } from '@/lib/payments/state/ways-to-pay/channels';
import { canHold, channelOf, choices, payNowMethods } from '@/lib/payments/state/ways-to-pay/enabled';
import type { Choice } from '@/lib/payments/state/ways-to-pay/methods-for';
import { shop } from '@/shop/config';
import { orderLimit, checkoutForm as t } from '@/shop/messages';

export interface Way {
  readonly choice: Choice;
  /** Said below its name: what it is, or why this cart cannot be paid by it. */
  readonly text: string;
  /** Whether a plan is chosen on a page of ours first. */
  readonly byPlan: boolean;
  readonly canHold: boolean;
  readonly isFit: boolean;
}

interface Cart {
  readonly total: Paise;
  /** Products of which a lender's plan takes one unit, by name. */
  readonly repeatedDevices: readonly string[];
}

export function waysFor(cart: Cart): Way[] {
  return choices().map((choice) => {
    const unfit = whyUnfit(choice, cart);
    return {
      choice,
      text: unfit ?? textOf(choice),
      byPlan: paysByPlan(channelOf(choice)),
      canHold: canHold(choice),
      isFit: unfit === undefined,
    };
  });
}

/** @returns undefined where nothing stands against it. */
export function whyUnfit(choice: Choice, { total, repeatedDevices }: Cart): string | undefined {
  const least = LEAST[choice];
  if (least !== undefined && total < least) return t.method.from(formatINR(least));
  // A lender's plan takes one unit of each of these.
  return choice === 'later' && repeatedDevices.length > 0
    ? orderLimit.oneDeviceEach(repeatedDevices)
    : undefined;
}

const LEAST: Partial<Record<Choice, Paise>> = {
  emi: paise(shop.payment.emiFromRupees * 100),
  later: paise(shop.payment.payLaterFromRupees * 100),
};

function textOf(choice: Choice): string {
  switch (choice) {
    case 'other':
      return t.method.otherText(methodNames(payNowMethods()));
    case 'emi':
      return channelOf(choice) === 'emi' ? t.method.emiText : t.method.emiAtGateway;
    default:
      return t.method[`${choice}Text`];
  }
}
