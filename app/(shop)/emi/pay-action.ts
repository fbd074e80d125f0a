/** What both forms with a card share: the fields taken apart, so that no answer can hold the card. */
import 'server-only';
import { type ActionResult, assertOwnOrigin, failed, orNotSaved, textFields } from '@/lib/action';
import { readCard } from '@/lib/methods/instalments/card-form';
import { planOfKey } from '@/lib/methods/instalments/kept-plans';
import { holdsFor } from '@/lib/methods/instalments/pay';
import { type Asker, rateLimited } from '@/lib/methods/instalments/question-limit';
import type { Paise } from '@/lib/money';
import type { CardDetails, Plan } from '@/lib/pinelabs';
import { inWords } from '@/lib/wait-words';

export const CHANGED =
  'The bank’s plans have changed since you opened this page. Nothing was charged: choose one of those shown now.';

export interface Chosen {
  readonly plan: Plan;
  readonly card: CardDetails;
  /** All that may be sent back. */
  readonly safe: { readonly plan: string };
}

type Failure = ReturnType<typeof failed>;

/** Like `formAction`, for forms with a card: `typed` goes no further than this. */
export function cardAction(
  handle: (token: string, typed: Readonly<Record<string, string>>) => Promise<ActionResult>,
): (previous: ActionResult | undefined, form: FormData) => Promise<ActionResult> {
  return async (_previous, form) => {
    await assertOwnOrigin();
    const typed = textFields(form);
    return orNotSaved({ plan: typed.plan ?? '' }, () => handle(typed.token ?? '', typed));
  };
}

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
        ? failed(CHANGED, { plan: 'Choose a plan again.' })
        : failed('No plan is chosen yet.', { plan: 'Choose one of your bank’s plans.' }),
    };
  }
  const safe = { plan: key };
  const read = readCard(typed, plan.issuer);
  if ('card' in read) return { plan, card: read.card, safe };
  return { failure: failed('Some details need another look.', read.errors, safe) };
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
  return failed(
    `The banks were asked very often from here. Nothing was charged; please try again ${inWords(until, Date.now())}.`,
    {},
    safe,
  );
}

export function ineligible(safe: Chosen['safe']): ActionResult {
  return failed(
    'The bank does not offer this plan on this card. Nothing was charged.',
    { plan: 'Choose a plan of the bank that your card is from, or use another card.' },
    safe,
  );
}

export function noAnswer(safe: Chosen['safe']): Failure {
  return failed(
    'The bank could not be asked just now. Nothing was charged; please try again in a minute.',
    {},
    safe,
  );
}
