/**
 * What a person may settle about an order that the shop could not explain: to take the gateway's figures as they are, or
 * to give everything back. Pure. Nothing is settled that nobody can see, that is another order's, or that would make an
 * amount smaller which a customer has been told.
 */
import type { PersonRead, Settlement } from '@/db/types';
import { formatINR, type Paise, paise } from '@/lib/money';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import {
  compare,
  decide,
  decreasedAmounts,
  expectedPaid,
  finalMoney,
  type HeldOrder,
  isMoneyFinal,
  moneyDiffers,
  stockAfter,
} from '../decide';
import { capturedOf, type ShownMoney, shownMoney } from '../order-money';
import { statusOf } from '../transitions';
import type { Change, Decision, Difference, MoneyRefusal, TypedReading } from '../types';
import { asRead } from './reading';
import { faultIn, notUnderstood, readingOf } from './typed-reading';

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

export function propose(
  held: HeldOrder,
  shown: GatewayOrder,
  now: number,
  typed?: TypedReading,
): Proposal | { refused: MoneyRefusal } {
  const { review } = decide(held, shown, now);
  // What time alone shows to be wrong: it is as little understood.
  const overdue = review?.kind === 'mismatch' ? faultIn(review.details) : undefined;
  const unclear = notUnderstood(held, shown) ?? overdue;
  if (!typed) return unclear ? { refused: unclear } : proposeOf(held, shown, now);
  // The gateway can be understood by now.
  if (!unclear) return { refused: 'changed-since-seen' };
  const read = readingOf(held, shown, typed);
  if ('refused' in read) return read;
  const proposal = proposeOf(held, asRead(held, shown, read), now, read);
  return 'refused' in proposal ? proposal : { ...proposal, status: shown.status };
}

/** @param read by whom `shown` was understood, where a person had to. */
function proposeOf(
  held: HeldOrder,
  shown: GatewayOrder,
  now: number,
  read?: PersonRead,
): Proposal | { refused: MoneyRefusal } {
  const differences = compare(held, shown);
  const fault = faultIn(differences);
  if (fault) return { refused: fault };
  const status = statusOf(shown);
  if (status === undefined) return { refused: { code: 'unknown-status', status: shown.status } };
  const { value } = shown.amount;
  if (!Number.isSafeInteger(value) || value <= 0) return { refused: 'no-amount' };
  const paid = differences.find(({ field }) => field === 'paid');
  const figures = {
    amountPaise: value,
    // Before it is paid, what the gateway asks for is what is to be paid.
    paidPaise: isMoneyFinal(status) ? Number(paid?.theirs ?? expectedPaid(held)) : dueOf(held, shown),
    ...(read && { read }),
  };
  const settled = { ...held, settlement: { way: 'accepted' as const, ...figures } };
  const money = shownMoney(shown);
  const judged = decide(settled, shown, now);
  const impossible = judged.review?.kind === 'impossible_status';
  if (!impossible && differences.length === 0 && !read) return { refused: 'nothing-to-settle' };
  // What a person read takes effect, or is refused: it is never kept from view.
  const ignored = read && judged.kind === 'keep' && moneyDiffers(held, finalMoney(held, status, shown));
  const decision = impossible || ignored ? possible(settled, shown) : judged;
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
  const { read, amountPaise } = figures;
  const order = `for the order of ${formatINR(total)}`;
  if (read?.state === 'nothing') return `nothing stays paid ${order}, by the gateway’s dashboard`;
  if (read) {
    const is = read.state === 'held' ? 'is held' : 'was captured';
    return `${formatINR(paise(read.amountPaise))} ${is} ${order}, by the gateway’s dashboard`;
  }
  return money.authorised > 0
    ? `${formatINR(money.authorised)} was paid ${order}`
    : `${formatINR(paise(amountPaise))} is asked ${order}`;
}
