/** The wrapper of every action of the console: origin, session, role, fields, then the action itself. */
import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import {
  type ActionResult,
  assertOwnOrigin,
  failed,
  fieldErrorsOf,
  orNotSaved,
  textFields,
} from '@/lib/action';
import { currentViewer, type Role, type Viewer } from '@/lib/auth/guard';
import { consolePath, signInPath } from '@/lib/auth/own-path';
import { env } from '@/lib/env';
import { common } from './messages';

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
    const typed = textFields(form);
    const work = async (): Promise<ActionResult<Data>> => {
      const user = (await currentViewer()) ?? (await leadToSignIn(typed.returnTo));
      if (role === 'admin' && user.role !== 'admin') return failed(common.readOnly, {}, typed);
      const parsed = schema.safeParse(typed);
      if (!parsed.success) {
        return failed(common.fieldsNeedAttention, fieldErrorsOf(parsed.error), typed);
      }
      return handle(parsed.data, user, typed);
    };
    return orNotSaved(typed, work, common.notSaved);
  };
}

/**
 * The session ended while the form was open: nothing was done, and the sign-in page says so.
 * @param returnTo a page of the console that shows the form by itself; without one, the page that the form was on.
 */
async function leadToSignIn(returnTo: string | undefined): Promise<never> {
  const page = returnTo ?? (await headers()).get('referer');
  redirect(signInPath(consolePath(page, env().PUBLIC_URL), { ended: true }));
}
