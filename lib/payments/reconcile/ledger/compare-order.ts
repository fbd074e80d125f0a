/** The order itself: who it is, where it stands, and its money. Pure. */
import type { OrderRow } from '@/db/queries/orders';
import type { OrderStatus } from '@/db/types';
import { planFromText } from '@/lib/pinelabs/offers/kept-plan';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { compare, decide } from '../../state/decide';
import { merchantReferenceOf } from '../../state/merchant-reference';
import { approvedPayments, gatewayAmount, shownMoney } from '../../state/order-money';
import { isOpen, isPaid, statusOf, transition } from '../../state/transitions';
import { amountFinding, type Finding, type Remedy, textFinding } from './difference';

const AMOUNTS = ['authorised', 'captured', 'released', 'refunded'] as const;
/** Whole paise by the name of what became of them. */
export type Money = Readonly<Record<(typeof AMOUNTS)[number], number>>;
export const NO_MONEY: Money = { authorised: 0, captured: 0, released: 0, refunded: 0 };

/** Another order than we asked for: nothing else that it shows can be believed. */
export function compareIdentity(held: OrderRow, shown: GatewayOrder): Finding[] {
  return [
    ...textFinding('reference', merchantReferenceOf(held), shown.reference, 'identity'),
    ...textFinding(
      'gateway order id',
      held.gatewayOrderId ?? 'none',
      shown.orderId,
      held.gatewayOrderId === null ? 'sync' : 'identity',
    ),
    ...textFinding('type', 'CHARGE', shown.type, 'identity'),
    ...textFinding('currency', held.currency, shown.amount.currency, 'identity'),
    ...amountFinding(
      'total',
      held.settlement?.amountPaise ?? gatewayAmount(held),
      shown.amount.value,
      'identity',
    ),
  ];
}

/** What the gateway shows against itself: amounts that do not add up, money in another currency than the order's. */
export function compareWithin(held: OrderRow, shown: GatewayOrder): Finding[] {
  const theirs = {
    ...withPlan(held),
    gatewayReference: shown.reference,
    gatewayOrderId: shown.orderId,
    currency: shown.amount.currency,
    totalPaise: Math.max(0, shown.amount.value - held.couponPaise),
    couponPaise: Math.min(held.couponPaise, shown.amount.value),
    settlement: held.settlement && { ...held.settlement, amountPaise: shown.amount.value },
  };
  return compare(theirs, shown)
    .filter(({ field }) => field !== 'type')
    .map((difference) => ({
      ...difference,
      field: `gateway’s ${difference.field}`,
      paise: null,
      remedy: 'contradiction' as const,
    }));
}

function withPlan(held: OrderRow) {
  return { ...held, plan: held.plan === null ? null : planFromText(held.plan) };
}

export function compareProgress(held: OrderRow, shown: GatewayOrder, now: number): Finding[] {
  const decision = decide(withPlan(held), shown, now);
  const applies = decision.kind === 'apply' && !decision.review;
  const remedy: Remedy = applies ? 'sync' : 'backwards';
  const expected = settledMoney(shown, held);
  return [
    ...(statusesAgree(held.status, shown) ? [] : textFinding('status', held.status, shown.status, remedy)),
    ...AMOUNTS.flatMap((name) => amountFinding(name, held[`${name}Paise`], expected[name], remedy)),
  ];
}

/** Given up here while its page is still open there, or held here while it is captured or cancelled there: both are right. */
function statusesAgree(ours: OrderStatus, shown: GatewayOrder): boolean {
  const theirs = statusOf(shown);
  if (theirs === undefined || theirs === ours) return theirs === ours;
  return (ours === 'EXPIRED' && isOpen(theirs)) || transition(ours, theirs) === 'settling';
}

/**
 * The money that an order in this state stands for, as our records hold it: a part that is paid while the
 * order still waits counts for nothing yet.
 * @throws RangeError when an amount is not a whole number of paise.
 */
export function settledMoney(
  shown: GatewayOrder,
  held: Pick<OrderRow, 'status' | 'authorisedPaise' | 'releasedPaise' | 'couponPaise'>,
): Money {
  const status = statusOf(shown);
  const authorised = held.authorisedPaise;
  if (status !== undefined && transition(held.status, status) === 'settling')
    return { ...NO_MONEY, authorised };
  // A hold that is gone since its capture failed.
  if (status === 'FAILED' && held.releasedPaise > 0) return { ...NO_MONEY, authorised, released: authorised };
  if (status === undefined || !(isPaid(status) || status === 'CANCELLED')) return NO_MONEY;
  // A hold that was cancelled may be shown without its approval: then only we know that there was one.
  const unproven = status === 'CANCELLED' && approvedPayments(shown).length === 0;
  if (!unproven || held.authorisedPaise === 0) return shownMoney(shown);
  const due = shown.amount.value - held.couponPaise;
  return { ...NO_MONEY, authorised: due, released: due };
}
