/** What both forms for a lender share: the lenders are asked about a person, and pay by a plan of theirs. */
import 'server-only';
import { refresh } from 'next/cache';
import { type ActionResult, failed } from '@/lib/action';
import { callerAddress } from '@/lib/auth/caller';
import { confirmedPlan, plansFor } from '@/lib/methods/cardless/cardless';
import { readPerson } from '@/lib/methods/cardless/person-form';
import type { Basket } from '@/lib/methods/instalments/discover';
import { rateLimited } from '@/lib/methods/instalments/question-limit';
import type { CardlessDetails, Plan } from '@/lib/pinelabs';
import { waitText } from '@/lib/wait-text';
import { forms, emiErrors as t } from '@/shop/messages';

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
  if ('errors' in read) return failed(forms.check, read.errors, safe);
  const { person } = read;
  const asker = { token: typed.token ?? '', cartId, address: await callerAddress() };
  const offered = await rateLimited('lender', asker, () => plansFor(person, basket));
  if (offered === 'no-answer') return failed(t.lenderNoAnswer, {}, safe);
  if (offered === 'refused') return failed(t.personRefused, { lenderPan: t.checkPan });
  if (offered === 'not-enabled') {
    if (typed.step === 'at-lender') return pay(undefined, person, safe);
    await keep([]);
    refresh();
    return { ok: true, data: undefined, message: t.chooseThere };
  }
  if ('until' in offered) return failed(t.lendersTooOften(waitText(offered.until, Date.now())), {}, safe);
  await keep(offered);
  // The page shows what there is now.
  refresh();
  if (offered.length === 0) return failed(t.turnedDown, { lenderPan: t.checkPan });
  if (typed.step === 'plans' || typed.step === 'at-lender') return { ok: true, data: undefined };
  if (key === '') {
    // The first press of a page that showed no plans yet asks for them, with whichever button.
    if (plans.length === 0) return { ok: true, data: undefined };
    return failed(t.noPlan, { plan: t.chooseLenderPlan });
  }
  const plan = await confirmedPlan(offered, key, person, basket);
  if (plan === 'no-answer') return failed(t.lenderNoAnswer, {}, safe);
  if (plan === 'changed') return failed(t.lenderChanged, { plan: t.chooseAgain });
  return pay(plan, person, safe);
}
