/** Signing in and out, in the audit log. Called by actions, which answer a request. */
import 'server-only';
import { after } from 'next/server';
import { reader } from '@/db/client';
import { findUserByEmail, normaliseEmail } from '@/db/queries/users';
import { sign } from '@/lib/security/keys';
import type { AuditAction, AuditEntry } from './entry';
import { auditOrigin } from './origin';
import { recordAudit, recordOutcome } from './record';

/** Before the cookie is written. @throws DatabaseUnavailableError: nobody gets in without it. */
export async function recordSignedIn(actor: string, details: AuditEntry['details'] = {}): Promise<void> {
  await recordAudit({ action: 'sign-in', result: 'done', actor, details }, await auditOrigin());
}

/** The password was right; what comes of the second factor follows. */
export async function recordHalfSignedIn(actor: string): Promise<void> {
  await recordAudit(
    { action: 'sign-in', result: 'asked', actor, details: { given: 'password' } },
    await auditOrigin(),
  );
}

/** On the way in; in the console the action itself is recorded. */
export async function recordFactorAdded(
  actor: string,
  action: 'second-factor.add-app' | 'second-factor.add-passkey',
): Promise<void> {
  await recordOutcome({ action, result: 'done', actor }, await auditOrigin());
}

/** Somebody who is signed in was asked again who they are. @throws DatabaseUnavailableError when a proof cannot be recorded. */
export async function recordStepUp(
  actor: string,
  details: NonNullable<AuditEntry['details']>,
  proved: boolean,
): Promise<void> {
  const result = proved ? 'done' : 'refused';
  await recordAudit({ action: 'step-up', result, actor, details }, await auditOrigin());
}

/**
 * After the answer, which must not take longer for an account that exists.
 * @param email as it was typed: people type passwords there, so that only an account's own address is kept as it is.
 * @param why `password`, `limit` …
 */
export async function recordRefusedSignIn(
  email: string,
  why: string,
  action: AuditAction = 'sign-in',
): Promise<void> {
  const origin = await auditOrigin();
  after(async () => {
    const account = await findUserByEmail(reader(), email).catch(() => undefined);
    const typed = account ? undefined : sign('rate-limit', normaliseEmail(email)).slice(0, 12);
    const entry = {
      action,
      result: 'refused',
      actor: account?.email ?? null,
      details: { why, typed },
    } as const;
    await recordOutcome({ ...entry, unproven: true }, origin);
  });
}

export async function recordSignOut(actor: string | undefined): Promise<void> {
  if (actor === undefined) return;
  await recordOutcome({ action: 'sign-out', result: 'done', actor }, await auditOrigin());
}
