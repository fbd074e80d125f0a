/** Why a payment did not go through, in our own sentences: what the gateway or a bank wrote may hold anything. Pure. */
import { declined as t } from '@/shop/messages';

/** What happened, and what to do about it: whole sentences. */
type DeclineReason = typeof t.unknown;

/** Whoever holds the card must not learn that it was reported, or that a check noticed something. */
const PLAINLY_DECLINED: ReadonlySet<string> = new Set([
  'PAYMENT_DECLINED',
  'CARD_LOST',
  'CARD_STOLEN',
  'RISK_CHECK_FAILED',
]);

/**
 * Never throws, and never repeats `code`: it comes from outside.
 * @param byPlan whether a plan was chosen on a page of ours.
 */
export function declineReason(code: string | undefined, byPlan = false): DeclineReason {
  const known = code?.trim().toUpperCase() ?? '';
  if (PLAINLY_DECLINED.has(known)) return byPlan ? t.byPlan.declined : t.declined;
  return (
    (byPlan && reasonIn(t.byPlan.byCode, known)) ||
    reasonIn(t.byCode, known) ||
    (byPlan ? t.byPlan.unknown : t.unknown)
  );
}

function reasonIn(reasons: Readonly<Record<string, DeclineReason>>, code: string): DeclineReason | undefined {
  return Object.hasOwn(reasons, code) ? reasons[code] : undefined;
}

/** For tests: every code that has a sentence of its own. */
export const KNOWN_DECLINE_CODES = [...PLAINLY_DECLINED, ...Object.keys(t.byCode), 'UNKNOWN_ERROR'];
