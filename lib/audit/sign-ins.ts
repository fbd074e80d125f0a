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
