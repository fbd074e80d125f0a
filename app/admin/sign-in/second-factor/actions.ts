'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import {
  type ActionResult,
  assertOwnOrigin,
  failed,
  fieldErrorsOf,
  orNotSaved,
  textFields,
} from '@/lib/action';
import { recordFactorAdded, recordRefusedSignIn, recordSignedIn } from '@/lib/audit/sign-ins';
import { knownBrowser } from '@/lib/auth/limits/known-browser';
import { tellOwners } from '@/lib/auth/limits/sign-in-alert';
import { tooManyTries } from '@/lib/auth/limits/too-many-tries';
import { consolePath, SIGN_IN_PATH, signInPath } from '@/lib/auth/own-path';
import { factorsOf, hasFactor } from '@/lib/auth/second-factor/factors';
import { codeFields, newPasskey, passkeyAnswer } from '@/lib/auth/second-factor/fields';
import {
  type Finished,
  finishSetUp,
  finishSignIn,
  purposeOfStep,
} from '@/lib/auth/second-factor/finish-sign-in';
import {
  clearStepToken,
  findHalfSignedIn,
  type HalfSignedIn,
  readStepToken,
} from '@/lib/auth/second-factor/half-signed-in';
import { creationOptions, requestOptions } from '@/lib/auth/second-factor/passkey/passkeys';
import type { Proof } from '@/lib/auth/second-factor/proof';
import { addPasskey, addTotp, markStep } from '@/lib/auth/second-factor/set-up';
import { currentVisitor, letIn } from '@/lib/auth/sessions/visitor';
import { signIn, secondFactor as t } from '@/lib/console/messages';
import { env } from '@/lib/env';

/** Each action of this page begins here: from our own page, by somebody whose password was right. */
async function halfSignedIn(callbackUrl?: string): Promise<HalfSignedIn> {
  await assertOwnOrigin();
  return (await findHalfSignedIn(await readStepToken())) ?? redirect(signInPath(callbackUrl));
}

/** Somebody who has a factor proves it: a password alone must not add another. */
async function withoutFactor(): Promise<HalfSignedIn> {
  const half = await halfSignedIn();
  return hasFactor(await factorsOf(half.user.id)) ? redirect(SIGN_IN_PATH) : half;
}

export async function codeAction(_previous: ActionResult | undefined, form: FormData): Promise<ActionResult> {
  const typed = textFields(form);
  const half = await halfSignedIn(typed.callbackUrl);
  const parsed = codeFields.safeParse(typed);
  if (!parsed.success) return failed(t.proofRefused, fieldErrorsOf(parsed.error));
  return finish(half, parsed.data.code, typed.callbackUrl);
}

export async function beginPasskeyProof() {
  const half = await halfSignedIn();
  return requestOptions(purposeOfStep(half), half.user.id);
}

export async function passkeyProofAction(
  _previous: ActionResult | undefined,
  form: FormData,
): Promise<ActionResult> {
  const { callbackUrl, ...typed } = textFields(form);
  const half = await halfSignedIn(callbackUrl);
  const parsed = passkeyAnswer.safeParse(typed);
  if (!parsed.success) return failed(t.passkeyRefused);
  return finish(half, { kind: 'passkey', response: parsed.data.response }, callbackUrl);
}

async function finish(
  half: HalfSignedIn,
  proof: Exclude<Proof, { kind: 'password' }>,
  callbackUrl: string | undefined,
): Promise<ActionResult> {
  const visitor = { ...(await currentVisitor()), knownBrowser: await knownBrowser(half.user.email) };
  return orNotSaved(
    {},
    async () => {
      const result = await finishSignIn(half, proof, visitor);
      if (result.outcome === 'signed-in') return goOn(result, proof.kind, callbackUrl);
      const why = result.outcome === 'wait' ? 'limit' : proof.kind;
      await recordRefusedSignIn(half.user.email, why, 'second-factor');
      if (result.outcome === 'wait') after(() => tellOwners(half.user.email));
      if (result.outcome === 'wait') return failed(tooManyTries(result.until));
      if (proof.kind === 'passkey') return failed(t.passkeyRefused);
      return failed(t.proofRefused, { code: t.codeWrong });
    },
    signIn.notSaved,
  );
}

async function goOn(
  result: Extract<Finished, { outcome: 'signed-in' }>,
  factor: string,
  callbackUrl: string | undefined,
): Promise<never> {
  await recordSignedIn(result.email, { factor });
  await letIn(result);
  redirect(consolePath(callbackUrl, env().PUBLIC_URL));
}

export async function setUpAppAction(
  _previous: ActionResult<readonly string[]> | undefined,
  form: FormData,
): Promise<ActionResult<readonly string[]>> {
  const { step, user } = await withoutFactor();
  const code = textFields(form).code ?? '';
  return orNotSaved<readonly string[]>({}, async () => {
    const added = await addTotp({ userId: user.id, holder: step.tokenHash }, code, markStep(step, 'totp'));
    if (added) await recordFactorAdded(user.email, 'second-factor.add-app');
    return added
      ? { ok: true, data: added.recoveryCodes }
      : failed(t.proofRefused, { code: t.app.codeWrong });
  });
}

export async function beginPasskeySetUp() {
  const { user } = await withoutFactor();
  return creationOptions({ userId: user.id, email: user.email, name: user.name });
}

export async function setUpPasskeyAction(
  _previous: ActionResult<readonly string[]> | undefined,
  form: FormData,
): Promise<ActionResult<readonly string[]>> {
  const { step, user } = await withoutFactor();
  const parsed = newPasskey.safeParse(textFields(form));
  if (!parsed.success) {
    const { name } = fieldErrorsOf(parsed.error);
    return failed(t.newPasskey.refused, name ? { name } : {});
  }
  return orNotSaved<readonly string[]>({}, async () => {
    const added = await addPasskey(user.id, parsed.data, markStep(step, 'passkey'));
    if (added) await recordFactorAdded(user.email, 'second-factor.add-passkey');
    return added ? { ok: true, data: added.recoveryCodes } : failed(t.newPasskey.refused);
  });
}

/** After the recovery codes were seen. */
export async function setUpDoneAction(form: FormData): Promise<void> {
  const { callbackUrl } = textFields(form);
  const half = await halfSignedIn(callbackUrl);
  const result = await finishSetUp(half, await currentVisitor());
  if (result.outcome !== 'signed-in') redirect(signInPath(callbackUrl));
  await goOn(result, half.step.factor ?? '', callbackUrl);
}

/** Back to the form of the password. */
export async function forgetStepAction(): Promise<void> {
  await assertOwnOrigin();
  await clearStepToken();
  redirect(SIGN_IN_PATH);
}
