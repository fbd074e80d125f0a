/**
 * What every server action of the shop goes through: the request's Origin, the form's fields against a
 * schema, and one result type. Those of the console add a permission on top: lib/console/action.ts.
 */
import 'server-only';
import { headers } from 'next/headers';
import type { z } from 'zod';
import { DatabaseUnavailableError } from '@/db/client';
import { forms } from '@/shop/messages';
import { env } from './env';
import { describeError, log } from './log';

/** `values` is what was typed, so that the form can show it again; never put a password or a card number there. */
export type ActionResult<Data = undefined> =
  | { ok: true; data: Data; message?: string }
  | { ok: false; message: string; fieldErrors: Record<string, string>; values: Record<string, string> };

export class ForeignOriginError extends Error {
  override readonly name = 'ForeignOriginError';
}

/**
 * Next.js lets an action without an Origin through with a warning; here money moves.
 * @throws ForeignOriginError when the request did not come from a page of ours.
 */
export async function assertOwnOrigin(): Promise<void> {
  const origin = (await headers()).get('origin');
  if (origin !== env().PUBLIC_URL) throw new ForeignOriginError('the request came from another site');
}

export function failed(
  message: string,
  fieldErrors: Record<string, string> = {},
  values: Record<string, string> = {},
): { ok: false; message: string; fieldErrors: Record<string, string>; values: Record<string, string> } {
  return { ok: false, message, fieldErrors, values };
}

/** Of an action that gives back nothing but words. */
export function done(message: string): { ok: true; data: undefined; message: string } {
  return { ok: true, data: undefined, message };
}

/** The text fields of a form; files and Next's own fields are left out. */
export function textFields(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$ACTION')) fields[name] = value;
  }
  return fields;
}

/** The first message of each field, by field name. */
export function fieldErrorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[issue.path.join('.')] ??= issue.message;
  return errors;
}

/**
 * Runs what an action does. A database that is locked or full is an answer to the person who waits, not a broken page.
 * @param typed comes back, so that nothing has to be typed again.
 */
export async function orNotSaved<Data>(
  typed: Record<string, string>,
  work: () => Promise<ActionResult<Data>>,
  message = forms.notSaved,
): Promise<ActionResult<Data>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DatabaseUnavailableError)) throw error;
    log.error('an action could not be saved', { error: describeError(error) });
    return failed(message, {}, typed);
  }
}

/**
 * Makes an action for `useActionState` or a plain form: checks the origin, parses, calls `handle`.
 * @param schema takes the form's text fields.
 * @param words what is said of fields to be mended and of what could not be saved: a shopper's, unless given.
 */
export function formAction<Schema extends z.ZodType, Data = undefined>(
  schema: Schema,
  handle: (input: z.output<Schema>, typed: Record<string, string>) => Promise<ActionResult<Data>>,
  words: { readonly check: string; readonly notSaved: string } = forms,
): (previous: ActionResult<Data> | undefined, form: FormData) => Promise<ActionResult<Data>> {
  return async (_previous, form) => {
    await assertOwnOrigin();
    const typed = textFields(form);
    const parsed = schema.safeParse(typed);
    if (!parsed.success) {
      return failed(words.check, fieldErrorsOf(parsed.error), typed);
    }
    return orNotSaved(typed, () => handle(parsed.data, typed), words.notSaved);
  };
}
