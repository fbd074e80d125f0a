/** The sentence of a refusal. Pure. */
import { formatINR } from '@/lib/money';
import type { MoneyRefusal } from '@/lib/payments/state/types';
import { refusals as t } from './messages';

export function refusalText(refusal: MoneyRefusal): string {
  if (typeof refusal === 'string') return t.plain[refusal];
  switch (refusal.code) {
    case 'left-below-least':
      return t.leftBelowLeast(formatINR(refusal.left));
    case 'above-limit': {
      const of = refusal.kind === 'refund' ? 'refundable' : 'held';
      return t.aboveLimit(formatINR(refusal.amount), formatINR(refusal.max), of);
    }
    case 'gateway-not-asked':
      return t.notAsked(refusal.error);
    case 'unreadable':
      return t.unreadable(refusal.fields.join(', '));
    case 'read-above':
      return t.readAbove(formatINR(refusal.amount), formatINR(refusal.max));
    case 'read-refunded':
      return t.readRefunded(formatINR(refusal.least), formatINR(refusal.most));
    case 'unknown-status':
      return t.unknownStatus(refusal.status);
    case 'no-approved-payment':
      return t.noApprovedPayment(refusal.status);
    case 'status-without-money':
      return t.statusWithoutMoney(refusal.status);
    case 'contradiction':
      return t.contradiction(refusal.field, refusal.ours, refusal.theirs);
    case 'other-order':
      return t.otherOrder(refusal.field, refusal.ours, refusal.theirs);
    case 'decreased':
      return t.decreased(refusal.field, formatINR(refusal.ours), formatINR(refusal.theirs));
  }
}

const ASKS_TO_READ: ReadonlySet<string> = new Set([
  'unreadable',
  'unknown-status',
  'no-approved-payment',
  'contradiction',
  'read-above',
  'read-refunded',
  'below-least',
]);

/** Of a settlement: a person can say what the gateway's dashboard shows. */
export function asksToRead(refusal: MoneyRefusal | undefined): boolean {
  return refusal !== undefined && ASKS_TO_READ.has(typeof refusal === 'string' ? refusal : refusal.code);
}
