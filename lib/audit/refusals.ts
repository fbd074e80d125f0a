/** What somebody who is signed in was kept from, in the audit log. Never the reason that something else is answered. */
import 'server-only';
import type { SessionHolder } from '@/db/queries/sessions';
import { describeError, log } from '@/lib/log';
import type { AuditAction, AuditEntry } from './entry';
import { auditOrigin } from './origin';
import { recordOutcome } from './record';

type Who = Pick<SessionHolder, 'email' | 'role'>;

/** A page that is answered as if it were not there. @param page where it is known; its query, which may hold what was looked for, is not kept. */
export function recordRefusedPage(
  { email, role }: Who,
  permission: string,
  page: string | undefined,
): Promise<void> {
  const details = { why: 'permission', permission, role, page: page?.split('?', 1)[0] };
  return record({ action: 'page.open', actor: email, details, onceAnHour: permission });
}

/** An action that a page of somebody else sent, with the session of whoever looked at it: they know nothing of it. */
export function recordForeignAction({ email }: Who, action: AuditAction): Promise<void> {
  return record({ action, actor: email, details: { why: 'origin' }, unproven: true });
}

async function record(entry: Omit<AuditEntry, 'result'>): Promise<void> {
  try {
    await recordOutcome({ ...entry, result: 'refused' }, await auditOrigin());
  } catch (error) {
    log.error('audit log: a refusal could not be recorded', { error: describeError(error) });
  }
}
