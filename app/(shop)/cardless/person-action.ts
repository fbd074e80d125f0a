/** What both forms for a lender share: the fields taken apart, so that no answer can hold a PAN or its mobile number. */
import 'server-only';
import { refresh } from 'next/cache';
import { type ActionResult, assertOwnOrigin, failed, orNotSaved, textFields } from '@/lib/action';
import { callerAddress } from '@/lib/auth/caller';
import { confirmedPlan, plansFor } from '@/lib/methods/cardless/cardless';
import { readPerson } from '@/lib/methods/cardless/person-form';
import type { Basket } from '@/lib/methods/instalments/discover';
import { rateLimited } from '@/lib/methods/instalments/question-limit';
import type { CardlessDetails, Plan } from '@/lib/pinelabs';
import { inWords } from '@/lib/wait-words';

/** What is to be paid for, and where what the lenders say is kept for the page. */
export interface Subject {
  readonly cartId: string;
  readonly basket: Basket;
  readonly plans: readonly Plan[];
  readonly keep: (plans: readonly Plan[]) => Promise<void>;
}

type Typed = Readonly<Record<string, string>>;
type Pay = (
  plan: Plan | undefined,
  person: CardlessDetails,
  safe: { readonly plan: string },
) => Promise<ActionResult>;

/** Like `formAction`, for forms with a PAN: `typed` goes no further than this. */
export function personAction(
  handle: (token: string, typed: Typed) => Promise<ActionResult>,
): (previous: ActionResult | undefined, form: FormData) => Promise<ActionResult> {
  return async (_previous, form) => {
    await assertOwnOrigin();
    const typed = textFields(form);
    return orNotSaved({ plan: typed.plan ?? '' }, () => handle(typed.token ?? '', typed));
  };
}

/**
 * Asks the lenders about this person, every time; pays if a plan was chosen that they offer now. Where the account has no
 * such offers the plan is chosen at the lender's page.
 */
export async function askAndPay(
  { cartId, basket, plans, keep }: Subject,
  typed: Typed,
  pay: Pay,
): Promise<ActionResult> {
  const key = typed.plan ?? '';
  const safe = { plan: key };
  const read = readPerson(typed);
  if ('errors' in read) return failed('Some details need another look.', read.errors, safe);
  const { person } = read;
  const asker = { token: typed.token ?? '', cartId, address: await callerAddress() };
  const offered = await rateLimited('lender', asker, () => plansFor(person, basket));
  if (offered === 'no-answer') return noAnswer(safe);
  if (offered === 'refused') return notTaken();
  if (offered === 'not-enabled') {
    if (typed.step === 'at-lender') return pay(undefined, person, safe);
    await keep([]);
    refresh();
    return { ok: true, data: undefined, message: CHOOSE_THERE };
  }
  if ('until' in offered) return tooOften(offered.until, safe);
  await keep(offered);
  // The page shows what there is now.
  refresh();
  if (offered.length === 0) return turnedDown();
  if (typed.step === 'plans' || typed.step === 'at-lender') return { ok: true, data: undefined };
  if (key === '') {
    // The first press of a page that showed no plans yet asks for them, with whichever button.
    if (plans.length === 0) return { ok: true, data: undefined };
    return failed('No plan is chosen yet.', { plan: 'Choose one of the lender’s plans.' });
  }
  const plan = await confirmedPlan(offered, key, person, basket);
  if (plan === 'no-answer') return noAnswer(safe);
  if (plan === 'changed') return failed(CHANGED, { plan: 'Choose a plan again.' });
  return pay(plan, person, safe);
}

const CHANGED =
  'The lender does not offer this plan any more, or not to you. Nothing was charged: choose one of those shown now.';

const CHOOSE_THERE =
  'The lender shows its plans on its own page: you choose one there and confirm it. Nothing is charged before you do.';

function notTaken(): ActionResult {
  return failed(
    'Pine Labs did not accept this mobile number and PAN. Nothing was charged: check both, or pay in another way.',
    { lenderPan: 'Check the PAN, and that the mobile number is the one registered with it.' },
  );
}

function tooOften(until: number, safe: { readonly plan: string }): ActionResult {
  return failed(
    `The lenders were asked very often from here. Nothing was charged; please try again ${inWords(until, Date.now())}.`,
    {},
    safe,
  );
}

function turnedDown(): ActionResult {
  return failed(
    'No lender offers instalments for this mobile number and PAN. Nothing was charged: check both, or pay in another way.',
    { lenderPan: 'Check the PAN, and that the mobile number is the one registered with it.' },
  );
}

function noAnswer(safe: { readonly plan: string }): ActionResult {
  return failed(
    'The lenders could not be asked just now. Nothing was charged; please try again in a minute.',
    {},
    safe,
  );
}
