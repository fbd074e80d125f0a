'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import {
  type ActionResult,
  assertOwnOrigin,
  failed,
  fieldErrorsOf,
  orNotSaved,
  textFields,
} from '@/lib/action';
import { callerAddress } from '@/lib/auth/caller';
import { consolePath } from '@/lib/auth/own-path';
import { clearSessionCookie, readSessionId, writeSessionCookie } from '@/lib/auth/session-cookie';
import { signIn, tryEndSession } from '@/lib/auth/sign-in';
import { env } from '@/lib/env';
import { cleanEmail } from '@/lib/orders/typed-email';
import { typedText } from '@/lib/orders/typed-text';
import { NOT_SIGNED_IN, WRONG_CREDENTIALS, waitWords } from './words';

const schema = z.object({
  email: typedText(cleanEmail).pipe(
    z.string().min(1, 'Type your e-mail address.').max(254, WRONG_CREDENTIALS),
  ),
  password: z.string().min(1, 'Type your password.'),
  callbackUrl: z.string().optional(),
});

/** Not made with `formAction`: that hands back what was typed, and a password must not travel back. */
export async function signInAction(
  _previous: ActionResult | undefined,
  form: FormData,
): Promise<ActionResult> {
  await assertOwnOrigin();
  const typed = textFields(form);
  const kept = { email: typed.email ?? '' };
  const parsed = schema.safeParse(typed);
  if (!parsed.success) return failed('Both fields are needed.', fieldErrorsOf(parsed.error), kept);

  const { email, password, callbackUrl } = parsed.data;
  const address = await callerAddress();
  return orNotSaved(
    kept,
    async () => {
      const result = await signIn({ email, password, address, replaces: await readSessionId() });
      if (result.outcome === 'refused') return failed(WRONG_CREDENTIALS, {}, kept);
      if (result.outcome === 'wait') return failed(waitWords(result.until, Date.now()), {}, kept);
      await writeSessionCookie(result.sessionId);
      redirect(consolePath(callbackUrl, env().PUBLIC_URL) as Route);
    },
    NOT_SIGNED_IN,
  );
}

export async function signOutAction(): Promise<void> {
  await assertOwnOrigin();
  const sessionId = await readSessionId();
  const ended = !sessionId || (await tryEndSession(sessionId));
  // Whoever shares this computer is locked out in either case.
  await clearSessionCookie();
  redirect(ended ? '/admin/sign-in?signed-out=everywhere' : '/admin/sign-in?signed-out=here');
}
