'use server';

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
import { recordRefusedSignIn, recordSignedIn, recordSignOut } from '@/lib/audit/sign-ins';
import { callerAddress } from '@/lib/auth/caller';
import { currentViewer } from '@/lib/auth/guard';
import { consolePath } from '@/lib/auth/own-path';
import { clearSessionCookie, readSessionId, writeSessionCookie } from '@/lib/auth/session-cookie';
import { signIn, tryEndSession } from '@/lib/auth/sign-in';
import { signIn as t } from '@/lib/console/messages';
import { env } from '@/lib/env';
import { cleanEmail } from '@/lib/typed/typed-email';
import { typedText } from '@/lib/typed/typed-text';

const schema = z.object({
  email: typedText(cleanEmail).pipe(z.string().min(1, t.emailMissing).max(254, t.wrong)),
  password: z.string().min(1, t.passwordMissing),
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
  if (!parsed.success) return failed(t.bothNeeded, fieldErrorsOf(parsed.error), kept);

  const { email, password, callbackUrl } = parsed.data;
  const address = await callerAddress();
  return orNotSaved(
    kept,
    async () => {
      const result = await signIn({ email, password, address, replaces: await readSessionId() });
      if (result.outcome !== 'signed-in') {
        const refused = result.outcome === 'refused';
        await recordRefusedSignIn(email, refused ? 'password' : 'limit');
        return failed(refused ? t.wrong : t.wait(result.until - Date.now()), {}, kept);
      }
      await recordSignedIn(email);
      await writeSessionCookie(result.sessionId);
      redirect(consolePath(callbackUrl, env().PUBLIC_URL));
    },
    t.notSaved,
  );
}

export async function signOutAction(): Promise<void> {
  await assertOwnOrigin();
  const sessionId = await readSessionId();
  await recordSignOut((await currentViewer())?.email);
  const ended = !sessionId || (await tryEndSession(sessionId));
  // The cookie goes in either case, so that nobody who shares this computer gets in with it.
  await clearSessionCookie();
  redirect(ended ? '/admin/sign-in?signed-out=everywhere' : '/admin/sign-in?signed-out=here');
}
