/** Why nobody understands an order at the gateway, and what may be typed of it then. Pure. */
import type { PersonRead } from '@/db/types';
import { paise } from '@/lib/money';
import { MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import type { Amount, GatewayOrder, GatewayPayment } from '@/lib/pinelabs/types';
import { unreadMoney } from '@/lib/pinelabs/wire/unread-money';
import { compare, type HeldOrder } from '../decide';
import { approvedPayments } from '../order-money';
import { isOpen, isPaid, isUnknown, mayBePaid, statusOf } from '../transitions';
import type { Difference, MoneyRefusal, TypedReading } from '../types';
import { aboutOf, amountAsRead, givenBack, type Held, sum } from './reading';

/** Differences that are about how much money there is, and those of the gateway's figures among themselves. */
const ABOUT_MONEY: ReadonlySet<string> = new Set(['amount', 'coupon', 'paid']);
const CONTRADICTION: ReadonlySet<string> = new Set([
  'captured',
  'capture currency',
  'refunded',
  'fee',
  'amounts',
  'discount',
  'status',
  'payment status',
]);

/** @returns what says that it is another order, or other money; else what contradicts itself. */
export function faultIn(differences: readonly Difference[]): Extract<MoneyRefusal, Difference> | undefined {
  const within = differences.find(({ field }) => CONTRADICTION.has(field));
  const other = differences.find(({ field }) => !ABOUT_MONEY.has(field) && !CONTRADICTION.has(field));
  if (other) return { code: 'other-order', ...other };
  return within && { code: 'contradiction', ...within };
}

/** @returns why nobody can say where its money is without looking in the dashboard. */
export function notUnderstood(held: HeldOrder, shown: GatewayOrder): MoneyRefusal | undefined {
  const fields = unreadMoney(shown);
  if (fields.length > 0) return { code: 'unreadable', fields };
  const status = statusOf(shown);
  if (status === undefined) return { code: 'unknown-status', status: shown.status };
  const differences = compare(held, shown);
  const fault = faultIn(differences);
  if (fault) return fault;
  const addsUp = !isPaid(status) || !differences.some(({ field }) => field === 'paid');
  if (addsUp && !isOpen(status)) return undefined;
  const odd = shown.payments.find(isUnknown);
  if (odd) return { code: 'unknown-status', status: odd.status };
  if (addsUp || approvedPayments(shown).some(({ amount }) => amount.value > 0)) return undefined;
  return { code: 'no-approved-payment', status: shown.status };
}

/** What is typed, against what can be read: never more than the gateway's order or its payments come to. */
export function readingOf(
  held: Held,
  shown: GatewayOrder,
  { state, amountPaise, refundedPaise }: TypedReading,
): PersonRead | { refused: MoneyRefusal } {
  if (state === 'nothing') return { state, amountPaise: 0, unlistedPaise: 0, about: aboutOf(shown, 0) };
  if (amountPaise < MIN_ORDER_AMOUNT) return { refused: 'below-least' };
  const live = shown.payments.filter(mayBePaid);
  const max = paise(
    Math.max(amountAsRead(held, shown).value, sum(live), sum(live.flatMap(({ captures }) => captures))),
  );
  if (amountPaise > max) return { refused: { code: 'read-above', amount: amountPaise, max } };
  const listed = sum(givenBack(shown));
  const most = state === 'charged' ? amountPaise : 0;
  // Refunds above all that can have been charged are not listed rightly: of them, too, a person says how much it is.
  const least = live.length > 0 && listed > chargedAtMost(live) ? 0 : listed;
  const refunded = refundedPaise ?? (most === 0 ? least : listed);
  if (refunded < least || refunded > most)
    return { refused: { code: 'read-refunded', least: paise(least), most: paise(most) } };
  const unlistedPaise = refunded - listed;
  return { state, amountPaise, unlistedPaise, about: aboutOf(shown, unlistedPaise) };
}

/** Of payments that may be paid. */
function chargedAtMost(live: readonly GatewayPayment[]): number {
  const charged = live.filter(({ status, captures }) => status !== 'AUTHORIZED' || captures.length > 0);
  return sum(
    charged.flatMap<{ readonly amount: Amount }>((one) => (one.captures.length > 0 ? one.captures : one)),
  );
}
