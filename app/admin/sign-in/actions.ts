'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { z } from 'zod';
import {
  type ActionResult,
  assertOwnOrigin,
  failed,
  fieldErrorsOf,
  orNotSaved,
  textFields,
} from '@/lib/action';
import { recordHalfSignedIn, recordRefusedSignIn, recordSignedIn, recordSignOut } from '@/lib/audit/sign-ins';
import { currentViewer } from '@/lib/auth/guard';
import { knownBrowser } from '@/lib/auth/limits/known-browser';
import { tellOwners } from '@/lib/auth/limits/sign-in-alert';
import { tooManyTries } from '@/lib/auth/limits/too-many-tries';
import { consolePath, secondFactorPath } from '@/lib/auth/own-path';
import { passkeyAnswer } from '@/lib/auth/second-factor/fields';
import { SIGN_IN_PURPOSE, signInByPasskey } from '@/lib/auth/second-factor/finish-sign-in';
import { writeStepToken } from '@/lib/auth/second-factor/half-signed-in';
import { requestOptions } from '@/lib/auth/second-factor/passkey/passkeys';
import { clearSessionCookie, readSessionId } from '@/lib/auth/sessions/session-cookie';
import { currentVisitor, letIn } from '@/lib/auth/sessions/visitor';
import { signIn, tryEndSession } from '@/lib/auth/sign-in';
import { secondFactor, signIn as t } from '@/lib/console/messages';
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
  const visitor = { ...(await currentVisitor()), knownBrowser: await knownBrowser(email) };
  return orNotSaved(
    kept,
    async () => {
      const result = await signIn({ email, password, ...visitor });
      if (result.outcome === 'refused' || result.outcome === 'wait') {
        const refused = result.outcome === 'refused';
        await recordRefusedSignIn(email, refused ? 'password' : 'limit');
        if (!refused && !visitor.knownBrowser) after(() => tellOwners(email));
        return failed(refused ? t.wrong : tooManyTries(result.until), {}, kept);
      }
      if (result.outcome === 'second-factor') {
        await recordHalfSignedIn(email);
        await writeStepToken(result.token);
        redirect(secondFactorPath(callbackUrl));
      }
      await recordSignedIn(email);
      await letIn({ sessionId: result.sessionId, email });
      redirect(consolePath(callbackUrl, env().PUBLIC_URL));
    },
    t.notSaved,
  );
}

export async function beginPasskeySignIn() {
  await assertOwnOrigin();
  return requestOptions(SIGN_IN_PURPOSE);
}

export async function passkeySignInAction(
  _previous: ActionResult | undefined,
  form: FormData,
): Promise<ActionResult> {
  await assertOwnOrigin();
  const { callbackUrl, ...typed } = textFields(form);
  const parsed = passkeyAnswer.safeParse(typed);
  if (!parsed.success) return failed(secondFactor.passkeyRefused);
  return orNotSaved(
    {},
    async () => {
      const result = await signInByPasskey(parsed.data.response, await currentVisitor());
      if (result.outcome !== 'signed-in') {
        await recordRefusedSignIn('', 'passkey');
        return failed(secondFactor.passkeyRefused);
      }
      await recordSignedIn(result.email, { factor: 'passkey' });
      await letIn(result);
      redirect(consolePath(callbackUrl, env().PUBLIC_URL));
    },
    t.notSaved,
  );
}

export async function signOutAction(): Promise<void> {
  await assertOwnOrigin();
  const sessionId = await readSessionId();
  await recordSignOut((await currentViewer().catch(() => undefined))?.email);
  const ended = !sessionId || (await tryEndSession(sessionId));
  // The cookie goes in either case, so that nobody who shares this computer gets in with it.
  await clearSessionCookie();
  redirect(ended ? '/admin/sign-in?signed-out=everywhere' : '/admin/sign-in?signed-out=here');
}
