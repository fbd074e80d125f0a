/**
 * What a person may settle about an order that the shop could not explain: to take the gateway's figures as they are, or
 * to give everything back. Pure. Nothing is settled that nobody can see, that is another order's, or that would make an
 * amount smaller which a customer has been told.
 */
import type { Settlement } from '@/db/types';
import { formatINR, type Paise, paise } from '@/lib/money';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { unreadMoney } from '@/lib/pinelabs/wire/unread-money';
import {
  compare,
  decide,
  decreasedAmounts,
  expectedPaid,
  finalMoney,
  type HeldOrder,
  isMoneyFinal,
  stockAfter,
} from '../decide';
import { capturedOf, type ShownMoney, shownMoney } from '../order-money';
import { isPaid, statusOf } from '../transitions';
import type { Change, Decision, Difference, MoneyRefusal } from '../types';

export interface Proposal {
  /** What counts as explained once it is settled. */
  figures: Omit<Settlement, 'way'>;
  differences: Difference[];
  /** What the order becomes; `keep` where nobody has paid yet. */
  decision: Decision;
  /** The gateway's word. */
  status: string;
  money: ShownMoney;
}

/** Differences that are about how much money there is; any other says that it is another order, or other money. */
const ABOUT_MONEY: ReadonlySet<string> = new Set(['amount', 'coupon', 'paid']);
/** Differences of the gateway's figures among themselves. */
const CONTRADICTION: ReadonlySet<string> = new Set(['captured', 'refunded', 'amounts', 'discount']);

export function propose(
  held: HeldOrder,
  shown: GatewayOrder,
  now: number,
): Proposal | { refused: MoneyRefusal } {
  const unread = unreadMoney(shown);
  if (unread.length > 0) return { refused: { code: 'unreadable', fields: unread } };
  const differences = compare(held, shown);
  const fault = differences.find(({ field }) => !ABOUT_MONEY.has(field));
  if (fault) {
    return { refused: { code: CONTRADICTION.has(fault.field) ? 'contradiction' : 'other-order', ...fault } };
  }
  const status = statusOf(shown);
  if (status === undefined) return { refused: { code: 'unknown-status', status: shown.status } };

  const { value } = shown.amount;
  if (!Number.isSafeInteger(value) || value <= 0) return { refused: 'no-amount' };
  const paid = differences.find(({ field }) => field === 'paid');
  const figures = {
    amountPaise: value,
    // Before it is paid, what the gateway asks for is what is to be paid.
    paidPaise: isMoneyFinal(status) ? Number(paid?.theirs ?? expectedPaid(held)) : dueOf(held, shown),
  };
  const settled = { ...held, settlement: { way: 'accepted' as const, ...figures } };
  const money = shownMoney(shown);
  if (isPaid(status) && money.authorised === 0) {
    return { refused: { code: 'no-approved-payment', status: shown.status } };
  }
  const judged = decide(settled, shown, now);
  const impossible = judged.review?.kind === 'impossible_status';
  if (!impossible && differences.length === 0) return { refused: 'nothing-to-settle' };
  const decision = impossible ? possible(settled, shown) : judged;
  return 'refused' in decision
    ? decision
    : { figures, differences: judged.review?.details ?? differences, decision, status: shown.status, money };
}

/** What the gateway asks of the customer: its coupon is off, ours where it names none. */
function dueOf({ couponPaise }: HeldOrder, { amount, couponDiscount }: GatewayOrder): number {
  return Math.max(0, amount.value - (couponDiscount?.value ?? couponPaise));
}

/**
 * A status that cannot follow ours is taken over where it says where the money is and no amount gets smaller: as of an
 * order that was cancelled unpaid and is shown paid.
 */
function possible(held: HeldOrder, shown: GatewayOrder): Change | { refused: MoneyRefusal } {
  const status = statusOf(shown);
  if (status === undefined || !isMoneyFinal(status)) {
    return { refused: { code: 'status-without-money', status: shown.status } };
  }
  const money = finalMoney(held, status, shown);
  const [smaller] = decreasedAmounts(held, money);
  if (smaller) {
    const { field, ours, theirs } = smaller;
    return {
      refused: { code: 'decreased', field, ours: paise(Number(ours)), theirs: paise(Number(theirs)) },
    };
  }
  return { kind: 'apply', status, money, stock: stockAfter(held.stock, status) };
}

/** Of our record, the money as it will stand once the proposal is applied. */
export function columnsAfter(held: HeldOrder, { decision }: Proposal) {
  if (decision.kind === 'keep') return held;
  const { status, money, stock } = decision;
  return {
    ...held,
    status,
    stock,
    authorisedPaise: money.authorised,
    capturedPaise: money.captured,
    releasedPaise: money.released,
    refundedPaise: money.refunded,
  };
}

/** All that was on the page: one figure else, and it is not what the person saw. */
export function seenText(shown: GatewayOrder, { figures, decision }: Proposal, back: unknown): string {
  return JSON.stringify([
    shown.orderId,
    shown.status,
    shown.amount,
    shown.payments.map((one) => [one.id, one.status, one.amount, capturedOf(one, shown)]),
    shown.refunds.map((one) => [one.orderId, one.status, one.amount]),
    figures,
    decision,
    back,
  ]);
}

/** `₹1,400 was paid for the order of ₹1,499`; before it is paid, what the gateway asks. */
export function paidOfTotal({ money, figures }: Proposal, total: Paise): string {
  return money.authorised > 0
    ? `${formatINR(money.authorised)} was paid for the order of ${formatINR(total)}`
    : `${formatINR(paise(figures.amountPaise))} is asked for the order of ${formatINR(total)}`;
}
