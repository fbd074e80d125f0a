/** What a place makes of an order, in words: fee, days, and what does not fit together. Pure. */
import { type CartTotals, paysDelivery } from '@/lib/cart/totals';
import { isFault } from '@/lib/coupons/rules';
import { formatINR } from '@/lib/money';
import { coupon as byCode, deliveryFee as t } from '@/shop/messages';
import { otherStates } from './place/pin-states';
import type { Destination } from './zones';

export interface DeliveryNote {
  /** What it costs and how long it takes; undefined while nothing is known of the place. */
  readonly text: string | undefined;
  /** PIN code and state do not seem to be of one place: the dearer of both is charged. */
  readonly doubt: string | undefined;
  /** Why nothing can be sent there. */
  readonly refusal: string | undefined;
  readonly isAbroad: boolean;
}

export function deliveryNote(totals: CartTotals, where: Destination | undefined): DeliveryNote {
  const { fee, shipping, days } = totals;
  const { pin, state, country = 'IN' } = where ?? {};
  const place = pin ?? state;
  const isKnown = place !== undefined && fee === 'known' && totals.everywhere;
  const isPaidFor = paysDelivery(totals.coupon?.judged);
  const costs =
    isKnown && !isPaidFor && (shipping === 0 ? t.free(place) : t.costs(formatINR(shipping), place));
  const byCoupon = isPaidFor && fee !== 'not-delivered' && freeBy(totals.coupon);
  const takes = isKnown && days && t.takes(...days);
  return {
    text:
      [byCoupon || costs, takes].filter(Boolean).join(' ') ||
      (fee === 'depends' && !isPaidFor ? t.depends : undefined),
    doubt: stateDoubt(pin, state),
    refusal: fee === 'not-delivered' ? (country === 'IN' ? t.notDelivered : t.notDeliveredAbroad) : undefined,
    isAbroad: country !== 'IN',
  };
}

/** One that is cut leaves a part of the fee. */
function freeBy(coupon: CartTotals['coupon']): string | undefined {
  return coupon && !isFault(coupon.judged) && !coupon.judged.cut
    ? byCode.freeDelivery(coupon.code)
    : undefined;
}

/** In words; undefined where PIN code and state fit together, as far as anybody knows. */
export function stateDoubt(pin: string | undefined, state: string | undefined): string | undefined {
  const usual = otherStates(pin, state);
  return usual.length === 0 ? undefined : t.otherState(pin ?? '', usual);
}
