import 'server-only';
import { type ActionResult, assertOwnOrigin, orNotSaved, textFields } from '@/lib/action';

/**
 * Like `formAction`, for forms that take a card, or a PAN and its mobile number: what was typed goes no further than
 * `handle`, and of it the plan alone comes back.
 */
export function planAction(
  handle: (token: string, typed: Readonly<Record<string, string>>) => Promise<ActionResult>,
): (previous: ActionResult | undefined, form: FormData) => Promise<ActionResult> {
  return async (_previous, form) => {
    await assertOwnOrigin();
    const typed = textFields(form);
    return orNotSaved({ plan: typed.plan ?? '' }, () => handle(typed.token ?? '', typed));
  };
}
