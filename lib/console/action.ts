/** The wrapper of every action of the console: origin, session, permission, fields, then the action itself. */
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
import { currentViewer, settled, type Viewer } from '@/lib/auth/guard';
import { consolePath, signInPath } from '@/lib/auth/own-path';
import { may, type Permission, rolesWith } from '@/lib/auth/permissions';
import { env } from '@/lib/env';
import { common } from './messages';

/**
 * Makes an action for `useActionState` or a plain form. The session comes before the fields: a stranger
 * learns nothing about them.
 * @param schema takes the form's text fields.
 * @throws ForeignOriginError, and Next's redirects without a session, or with a password that is to be changed first.
 */
export function adminAction<Schema extends z.ZodType, Data = undefined>(
  permission: Permission,
  schema: Schema,
  handle: Handle<Schema, Data>,
): Action<Data> {
  return wrapped(schema, handle, (user) =>
    may(settled(user), permission) ? undefined : common.notYours(rolesWith(permission)),
  );
}

/** {@link adminAction} for one's own account, which needs no permission. */
export function ownAccountAction<Schema extends z.ZodType, Data = undefined>(
  schema: Schema,
  handle: Handle<Schema, Data>,
): Action<Data> {
  return wrapped(schema, handle, (user) => void settled(user));
}

/** {@link ownAccountAction} for the one thing to do with a password that is to be changed. */
export function passwordAction<Schema extends z.ZodType, Data = undefined>(
  schema: Schema,
  handle: Handle<Schema, Data>,
): Action<Data> {
  return wrapped(schema, handle, () => undefined);
}

type Action<Data> = (previous: ActionResult<Data> | undefined, form: FormData) => Promise<ActionResult<Data>>;

type Handle<Schema extends z.ZodType, Data> = (
  input: z.output<Schema>,
  user: Viewer,
  typed: Record<string, string>,
) => Promise<ActionResult<Data>>;

function wrapped<Schema extends z.ZodType, Data>(
  schema: Schema,
  handle: Handle<Schema, Data>,
  whyNot: (user: Viewer) => string | undefined,
): Action<Data> {
  return async (_previous, form) => {
    await assertOwnOrigin();
    const typed = textFields(form);
    const kept = withoutPasswords(typed);
    const user = (await currentViewer()) ?? (await leadToSignIn(typed.returnTo));
    const refused = whyNot(user);
    if (refused !== undefined) return failed(refused, {}, kept);
    const parsed = schema.safeParse(typed);
    if (!parsed.success) {
      return failed(common.fieldsNeedAttention, fieldErrorsOf(parsed.error), kept);
    }
    return orNotSaved(kept, () => handle(parsed.data, user, kept), common.notSaved);
  };
}

/** What is typed travels back to the form; a password must not. */
function withoutPasswords(typed: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !/password/i.test(name)));
}

/**
 * The session ended while the form was open: nothing was done, and the sign-in page says so.
 * @param returnTo a page of the console that shows the form by itself; without one, the page that the form was on.
 */
async function leadToSignIn(returnTo: string | undefined): Promise<never> {
  const page = returnTo ?? (await headers()).get('referer');
  redirect(signInPath(consolePath(page, env().PUBLIC_URL), { ended: true }));
}
