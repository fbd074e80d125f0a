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
import { recordStepUp } from '@/lib/audit/sign-ins';
import { requireSession, type Viewer } from '@/lib/auth/guard';
import { tooManyTries } from '@/lib/auth/limits/too-many-tries';
import { CONFIRM_PATH, consolePath } from '@/lib/auth/own-path';
import { confirmIdentity as confirmWho, purposeOfSession } from '@/lib/auth/second-factor/confirm-identity';
import { factorsOf, hasFactor } from '@/lib/auth/second-factor/factors';
import { codeFields, passkeyAnswer } from '@/lib/auth/second-factor/fields';
import { requestOptions } from '@/lib/auth/second-factor/passkey/passkeys';
import type { Proof } from '@/lib/auth/second-factor/proof';
import { confirmIdentity as c, common, secondFactor as t } from '@/lib/console/messages';
import { env } from '@/lib/env';

const passwordField = z.object({ password: z.string().min(1, c.passwordMissing) });

/** A code, or the password of somebody who has no second factor. */
export async function confirmAction(
  _previous: ActionResult | undefined,
  form: FormData,
): Promise<ActionResult> {
  await assertOwnOrigin();
  const { callbackUrl, ...typed } = textFields(form);
  const viewer = await requireSession(callbackUrl);
  if (hasFactor(await factorsOf(viewer.userId))) {
    const parsed = codeFields.safeParse(typed);
    if (!parsed.success) return failed(t.proofRefused, fieldErrorsOf(parsed.error));
    return confirm(viewer, parsed.data.code, callbackUrl);
  }
  const parsed = passwordField.safeParse(typed);
  if (!parsed.success) return failed(t.proofRefused, fieldErrorsOf(parsed.error));
  return confirm(viewer, { kind: 'password', password: parsed.data.password }, callbackUrl);
}

export async function beginConfirm() {
  await assertOwnOrigin();
  const viewer = await requireSession(CONFIRM_PATH);
  return requestOptions(purposeOfSession(viewer), viewer.userId);
}

export async function passkeyConfirmAction(
  _previous: ActionResult | undefined,
  form: FormData,
): Promise<ActionResult> {
  await assertOwnOrigin();
  const { callbackUrl, ...typed } = textFields(form);
  const viewer = await requireSession(callbackUrl);
  const parsed = passkeyAnswer.safeParse(typed);
  if (!parsed.success) return failed(t.passkeyRefused);
  return confirm(viewer, { kind: 'passkey', response: parsed.data.response }, callbackUrl);
}

async function confirm(viewer: Viewer, proof: Proof, callbackUrl: string | undefined): Promise<ActionResult> {
  return orNotSaved(
    {},
    async () => {
      const result = await confirmWho(viewer, proof);
      const proved = result.outcome === 'proved';
      await recordStepUp(
        viewer.email,
        { given: proof.kind, why: proved ? undefined : result.outcome },
        proved,
      );
      if (result.outcome === 'wait') return failed(tooManyTries(result.until));
      if (result.outcome === 'refused') return failed(t.proofRefused, faultOf(proof));
      redirect(consolePath(callbackUrl, env().PUBLIC_URL));
    },
    common.notSaved,
  );
}

function faultOf({ kind }: Proof): Record<string, string> {
  if (kind === 'passkey') return {};
  return kind === 'password' ? { password: t.passwordWrong } : { code: t.codeWrong };
}
