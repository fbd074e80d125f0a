/** What a command does with personal data, in the audit log. */
import type { AuditAction, AuditEntry, AuditResult } from '@/lib/audit/entry';
import { audited } from '@/lib/audit/record';
import { randomToken } from '@/lib/security/keys';

/**
 * Nobody signs in to the server by the shop: the row says that it was a command, and no more.
 * @throws DatabaseUnavailableError, and nothing was done, when it cannot be recorded.
 */
export function auditedCommand<Answer>(
  action: AuditAction,
  command: string,
  work: () => Promise<Answer>,
  cameOf: (answer: Answer) => [AuditResult, AuditEntry['details']],
): Promise<Answer> {
  const origin = { address: null, device: null, requestId: randomToken(9) };
  return audited({ action, actor: 'command', details: { command } }, origin, work, cameOf);
}
