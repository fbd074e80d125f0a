/** Writes the audit log. The one place that does. */
import 'server-only';
import { isRedirectError } from 'next/dist/client/components/redirect-error';
import type { Db } from '@/db/client';
import { oneAfterAnother } from '@/db/one-after-another';
import { auditHead, insertAuditRow } from '@/db/queries/audit';
import { env } from '@/lib/env';
import { describeError, log } from '@/lib/log';
import { sign } from '@/lib/security/keys';
import { type Bucket, type Limit, take } from '@/lib/security/rate-limit';
import { type AuditKey, auditKey, hashOf } from './chain';
import { type AuditEntry, type AuditOrigin, type AuditResult, auditText } from './entry';

/**
 * Whoever guesses at sign-in must not fill the log: rows about nobody's account, and those about one account that its owner
 * did not cause. What is above it stands in the shop's log alone.
 */
export const STRANGERS: Bucket = { atOnce: 500, perHour: 500 };
export const UNPROVEN: Bucket = { atOnce: 50, perHour: 50 };
const ONCE_AN_HOUR: Bucket = { atOnce: 1, perHour: 1 };

/**
 * Adds a row, in a transaction of its own: docs/decisions/021-audit-log.md. The shop's log gets its number and hash.
 * @throws DatabaseUnavailableError: nothing that must be recorded may be done then.
 */
export async function recordAudit(
  entry: AuditEntry,
  origin: AuditOrigin,
  now: () => number = Date.now,
): Promise<void> {
  const head = await oneAfterAnother('record in the audit log', (tx) => append(tx, entry, origin, now()));
  const what = { operation: entry.action, outcome: entry.result };
  if (head) log.info(`audit log: ${head.number}:${head.hash}`, what);
  else log.warn('audit log: a row above a limit was left out', what);
}

/** The same after something was done: that cannot be undone because its row could not be written. */
export async function recordOutcome(entry: AuditEntry, origin: AuditOrigin): Promise<void> {
  try {
    await recordAudit(entry, origin);
  } catch (error) {
    log.error('audit log: what came of it could not be recorded', {
      operation: entry.action,
      outcome: entry.result,
      error: describeError(error),
    });
  }
}

/**
 * Does `work` once it is recorded that it was asked for, and records what came of it.
 * @throws DatabaseUnavailableError, and nothing was done, when that cannot be recorded; and what `work` throws.
 */
export async function audited<Answer>(
  entry: Omit<AuditEntry, 'result'>,
  origin: AuditOrigin,
  work: () => Promise<Answer>,
  cameOf: (answer: Answer) => [AuditResult, AuditEntry['details']],
): Promise<Answer> {
  const row = (result: AuditResult, more: AuditEntry['details'] = {}): AuditEntry => ({
    ...entry,
    result,
    details: { ...entry.details, ...more },
  });
  await recordAudit(row('asked'), origin);
  try {
    const answer = await work();
    await recordOutcome(row(...cameOf(answer)), origin);
    return answer;
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    // Next's redirect is thrown, too: so an action leads on once it is done.
    const came = isRedirectError(error) ? row('done') : row('unknown', { error: name });
    await recordOutcome(came, origin);
    throw error;
  }
}

async function append(
  tx: Db,
  entry: AuditEntry,
  { address, device, requestId }: AuditOrigin,
  at: number,
): Promise<{ number: number; hash: string } | undefined> {
  const { action, result, actor, orderId, details = {} } = entry;
  const limits = limitsOf(entry);
  if (limits.length > 0 && (await take(tx, limits, at)) !== undefined) return undefined;
  const head = await auditHead(tx);
  const key = currentKey();
  const row = {
    number: (head?.number ?? 0) + 1,
    at,
    action,
    result,
    actor: actor && auditText(actor),
    orderId: orderId === undefined ? null : auditText(orderId),
    details: JSON.stringify(details, (_name, value) =>
      typeof value === 'string' ? auditText(value) : value,
    ),
    address: address && auditText(address),
    device: device && auditText(device),
    requestId: auditText(requestId),
    keyId: key.id,
  };
  const hash = hashOf(key, head?.hash ?? '', row);
  await insertAuditRow(tx, { ...row, hash });
  return { number: row.number, hash };
}

function limitsOf({ actor, unproven = false, onceAnHour }: AuditEntry): Limit[] {
  if (actor === null) return [{ key: 'audit:strangers', bucket: STRANGERS }];
  const mark = sign('rate-limit', actor);
  return [
    ...(unproven ? [{ key: `audit:unproven:${mark}`, bucket: UNPROVEN }] : []),
    ...(onceAnHour === undefined ? [] : [{ key: `audit:once:${mark}:${onceAnHour}`, bucket: ONCE_AN_HOUR }]),
  ];
}

let current: AuditKey | undefined;

/** Derived once: the secret is that of the process. */
function currentKey(): AuditKey {
  current ??= auditKey(env().NEXTAUTH_SECRET);
  return current;
}
