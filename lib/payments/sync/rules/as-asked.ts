/** Whether an order was paid in the way that the customer chose. Pure; amounts are `decide`'s affair. */
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { type HeldOrder, isMoneyFinal, isOlder, oddPayment } from '../../state/decide';
import { approvedPayments } from '../../state/order-money';
import { isUnknown, statusOf } from '../../state/transitions';
import type { Change, Review } from '../../state/types';
import { TIED_METHODS } from '../../state/ways-to-pay/channels';

export interface AskedOrder {
  preAuth: boolean;
  gatewayPreAuth: boolean | null;
  bankAccount: object | null;
  authorisedPaise: number;
}

/**
 * Held or charged at once, as the gateway has it. Its flag says what will happen; the first payment, what has: one that is
 * authorised is held, and one that was processed without a capture was charged. Later the same order shows captures.
 */
export function gatewayPreAuth(held: AskedOrder, shown: GatewayOrder): boolean | null {
  if (held.authorisedPaise > 0) return held.gatewayPreAuth;
  const approved = approvedPayments(shown);
  // Authorised and not to be held is a payment in progress.
  if (approved.some(({ status }) => status === 'AUTHORIZED')) return shown.preAuth ?? true;
  // On an order that is not cancelled the rest of the approved payments are processed.
  if (
    shown.status !== 'CANCELLED' &&
    approved.length > 0 &&
    approved.every(({ captures }) => captures.length === 0)
  ) {
    return false;
  }
  return shown.preAuth ?? held.gatewayPreAuth;
}

/**
 * Payments of a word that nobody knows, beside those that make up what was due: somebody may have paid twice. Said again only of
 * an order that has changed since.
 */
export function unclearBeside(
  held: Pick<HeldOrder, 'status' | 'gatewayUpdatedAt'>,
  shown: GatewayOrder,
): Review[] {
  const status = statusOf(shown);
  const news = status !== held.status || (shown.updatedAt ?? 0) > (held.gatewayUpdatedAt ?? 0);
  if (status === undefined || !isMoneyFinal(status) || !news || isOlder(held, shown)) return [];
  const odd = shown.payments.filter(isUnknown);
  return odd.length > 0 ? [{ kind: 'payment_unclear', details: odd.map(oddPayment) }] : [];
}

/** What a person has to be told of the first payment of an order; said once, since the payment comes once. */
export function notAsAsked(
  held: AskedOrder,
  shown: GatewayOrder,
  { money }: Pick<Change, 'money'>,
): Review[] {
  if (held.authorisedPaise > 0 || money.authorised === 0) return [];
  const theirs = gatewayPreAuth(held, shown);
  const reviews: Review[] = [];
  if (theirs !== null && theirs !== held.preAuth) {
    const details = [{ field: 'pre_auth', ours: String(held.preAuth), theirs: String(theirs) }];
    reviews.push({ kind: 'pre_auth_differs', details });
  }
  const tied: readonly string[] = TIED_METHODS;
  const untied = approvedPayments(shown).filter(({ method }) => !tied.includes(method));
  if (held.bankAccount !== null && untied.length > 0) {
    const theirs = [...new Set(untied.map(({ method }) => method))].join(', ');
    reviews.push({
      kind: 'payer_not_verified',
      details: [{ field: 'payment_method', ours: TIED_METHODS.join(' or '), theirs }],
    });
  }
  return reviews;
}
