/** What every action of the console goes through: lib/action.ts, and inside it the session and the role. */
import 'server-only';
import type { z } from 'zod';
import {
  type ActionResult,
  assertOwnOrigin,
  failed,
  fieldErrorsOf,
  orNotSaved,
  textFields,
} from '@/lib/action';
import { type Role, requireViewer, type Viewer } from './guard';

export const READ_ONLY = 'Your account may look but not act. Ask an administrator of the shop.';

/** An operation is committed before it is sent: what could not be saved was not asked for. */
export const NOT_SAVED_HERE =
  'We could not save this just now; nothing was asked of the gateway. Please try again.';

/**
 * Makes an action for `useActionState` or a plain form. The session comes before the fields: a stranger
 * learns nothing about them.
 * @param role `admin` for whatever changes something, `viewer` for what only reads.
 * @param schema takes the form's text fields.
 * @throws ForeignOriginError, and Next's redirect to the sign-in page without a session.
 */
export function adminAction<Schema extends z.ZodType, Data = undefined>(
  role: Role,
  schema: Schema,
  handle: (
    input: z.output<Schema>,
    user: Viewer,
    typed: Record<string, string>,
  ) => Promise<ActionResult<Data>>,
): (previous: ActionResult<Data> | undefined, form: FormData) => Promise<ActionResult<Data>> {
  return async (_previous, form) => {
    await assertOwnOrigin();
    const user = await requireViewer();
    const typed = textFields(form);
    if (role === 'admin' && user.role !== 'admin') return failed(READ_ONLY, {}, typed);
    const parsed = schema.safeParse(typed);
    if (!parsed.success) {
      return failed('Some details need another look.', fieldErrorsOf(parsed.error), typed);
    }
    return orNotSaved(typed, () => handle(parsed.data, user, typed), NOT_SAVED_HERE);
  };
}
