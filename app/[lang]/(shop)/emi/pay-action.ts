/** What both forms with a card share: the plan and the card, and whether the bank lends on it. */
import 'server-only';
import { type ActionResult, failed } from '@/lib/action';
import { readCard } from '@/lib/methods/instalments/card-form';
import { planOfKey } from '@/lib/methods/instalments/kept-plans';
import { holdsFor } from '@/lib/methods/instalments/pay';
import { type Asker, rateLimited } from '@/lib/methods/instalments/question-limit';
import type { Paise } from '@/lib/money';
import type { CardDetails, Plan } from '@/lib/pinelabs';
import { waitText } from '@/lib/wait-text';
import { forms, emiErrors as t } from '@/shop/messages';

export interface Chosen {
  readonly plan: Plan;
  readonly card: CardDetails;
  /** All that may be sent back. */
  readonly safe: { readonly plan: string };
}

type Failure = ReturnType<typeof failed>;

/** The plan by the gateway's own words, never the browser's; and the card as its bank wants it. */
export function chosenOf(
  typed: Readonly<Record<string, string>>,
  plans: readonly Plan[],
): Chosen | { failure: ActionResult } {
  const key = typed.plan ?? '';
  const plan = planOfKey(plans, key);
  if (!plan) {
    return {
      failure: key
        ? failed(t.plansChanged, { plan: t.chooseAgain })
        : failed(t.noPlan, { plan: t.chooseBankPlan }),
    };
  }
  const safe = { plan: key };
  const read = readCard(typed, plan.issuer);
  if ('card' in read) return { plan, card: read.card, safe };
  return { failure: failed(forms.check, read.errors, safe) };
}

/** Whether the bank lends on the card by the plan, counted. @returns what to answer when that is not known. */
export async function bankSays(
  { plan, card, safe }: Chosen,
  amount: Paise,
  asker: Asker,
): Promise<'yes' | 'no' | Failure> {
  const holds = await rateLimited('card', asker, () => holdsFor(plan, card, amount));
  if (holds === 'no-answer') return noAnswer(safe);
  return typeof holds === 'string' ? holds : tooOften(holds.until, safe);
}

/** @param until when the next try is let in, UTC milliseconds. */
export function tooOften(until: number, safe: Chosen['safe']): Failure {
  return failed(t.banksTooOften(waitText(until, Date.now())), {}, safe);
}

export function ineligible(safe: Chosen['safe']): ActionResult {
  return failed(t.ineligible, { plan: t.ineligibleAdvice }, safe);
}

export function noAnswer(safe: Chosen['safe']): Failure {
  return failed(t.bankNoAnswer, {}, safe);
}
