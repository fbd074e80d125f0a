/** The wrapper of every action of the console: origin, session, permission, fields, then the action itself; each in the audit log. */
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
import type { AuditAction } from '@/lib/audit/entry';
import { recordForeignAction } from '@/lib/audit/refusals';
import { currentViewer, settled, type Viewer } from '@/lib/auth/guard';
import { confirmPath, consolePath, signInPath } from '@/lib/auth/own-path';
import { may, type Permission, rolesWith } from '@/lib/auth/permissions';
import { provedRecently } from '@/lib/auth/step-up';
import { env } from '@/lib/env';
import { auditedAction } from './audit/audited-action';
import { common } from './messages';

/**
 * Makes an action for `useActionState` or a plain form. The session comes before the fields: a stranger
 * learns nothing about them.
 * @param action what the audit log calls it.
 * @param schema takes the form's text fields.
 * @param asksAgain whether somebody whose last proof is some time ago has to prove first who they are.
 * @throws ForeignOriginError, and Next's redirects without a session, or with a password that is to be changed first.
 */
export function adminAction<Schema extends z.ZodType, Data = undefined>(
  action: AuditAction,
  permission: Permission,
  schema: Schema,
  handle: Handle<Schema, Data>,
  asksAgain?: AsksAgain<Schema>,
): Action<Data> {
  const whyNot = (user: Viewer) =>
    may(settled(user), permission) ? undefined : common.notYours(rolesWith(permission));
  return wrapped(action, schema, handle, whyNot, asksAgain);
}

/** {@link adminAction} for one's own account, which needs no permission. */
export function ownAccountAction<Schema extends z.ZodType, Data = undefined>(
  action: AuditAction,
  schema: Schema,
  handle: Handle<Schema, Data>,
  asksAgain?: AsksAgain<Schema>,
): Action<Data> {
  return wrapped(action, schema, handle, (user) => void settled(user), asksAgain);
}

/** {@link ownAccountAction} for the one thing to do with a password that is to be changed. */
export function passwordAction<Schema extends z.ZodType, Data = undefined>(
  action: AuditAction,
  schema: Schema,
  handle: Handle<Schema, Data>,
): Action<Data> {
  return wrapped(action, schema, handle, () => undefined);
}

type Action<Data> = (previous: ActionResult<Data> | undefined, form: FormData) => Promise<ActionResult<Data>>;

type Handle<Schema extends z.ZodType, Data> = (
  input: z.output<Schema>,
  user: Viewer,
  typed: Record<string, string>,
) => Promise<ActionResult<Data>>;

/** Of what was typed, once it was read. */
type AsksAgain<Schema extends z.ZodType> = (input: z.output<Schema>) => boolean;

function wrapped<Schema extends z.ZodType, Data>(
  action: AuditAction,
  schema: Schema,
  handle: Handle<Schema, Data>,
  whyNot: (user: Viewer) => string | undefined,
  asksAgain: AsksAgain<Schema> = () => false,
): Action<Data> {
  return async (_previous, form) => {
    await assertOwnOrigin().catch(async (error: unknown) => {
      const user = await currentViewer().catch(() => undefined);
      if (user) await recordForeignAction(user, action);
      throw error;
    });
    const typed = textFields(form);
    const kept = withoutPasswords(typed);
    const work = async (): Promise<ActionResult<Data>> => {
      const user = (await currentViewer()) ?? (await leadToSignIn(typed.returnTo));
      const refused = whyNot(user);
      const audited = await auditedAction(action, user.email, kept);
      if (refused !== undefined) {
        await audited.refused({ why: 'permission', role: user.role });
        return failed(refused, {}, kept);
      }
      const parsed = schema.safeParse(typed);
      if (!parsed.success) {
        const errors = fieldErrorsOf(parsed.error);
        await audited.refused({ why: 'fields', fields: Object.keys(errors).join(', ') });
        return failed(common.fieldsNeedAttention, errors, kept);
      }
      if (asksAgain(parsed.data) && !provedRecently(user)) {
        await audited.refused({ why: 'step-up' });
        redirect(confirmPath(await pageOf(typed.returnTo), { sent: true }));
      }
      return audited.run(parsed.data, () => handle(parsed.data, user, kept));
    };
    return orNotSaved(kept, work, common.notSaved);
  };
}

/** What is typed travels back to the form; a password must not. */
function withoutPasswords(typed: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !/password/i.test(name)));
}

/** The session ended while the form was open: nothing was done, and the sign-in page says so. */
async function leadToSignIn(returnTo: string | undefined): Promise<never> {
  redirect(signInPath(await pageOf(returnTo), { ended: true }));
}

/** @param returnTo a page of the console that shows the form by itself; without one, the page that the form was on. */
async function pageOf(returnTo: string | undefined) {
  return consolePath(returnTo ?? (await headers()).get('referer'), env().PUBLIC_URL);
}
