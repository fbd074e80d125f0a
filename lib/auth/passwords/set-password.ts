/** Somebody's own password: changed by who knows it, or set by a link that was sent to them. */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { endLinks } from '@/db/queries/account-links';
import { revokeSessionsOf } from '@/db/queries/sessions';
import { findUserByEmail, findUserById, updateUser } from '@/db/queries/users';
import type { AuditOrigin } from '@/lib/audit/entry';
import { recordAudit, recordOutcome } from '@/lib/audit/record';
import { passwords as t } from '@/lib/console/messages';
import { log } from '@/lib/log';
import { type Bucket, take } from '@/lib/security/rate-limit';
import type { Viewer } from '../guard';
import { accountMark } from '../limits/account-mark';
import { networkLimits } from '../limits/network-limits';
import { hashPassword, isPasswordOf } from '../password';
import { tellPeople } from '../people/account-news';
import { openLink, sendLink } from '../people/links';
import { passwordFault } from './password-rule';

/** Somebody at an open session of another's who guesses the password. */
export const CHANGE_BUCKET: Bucket = { atOnce: 5, perHour: 8 };
/** Each is a message in somebody's mailbox. */
export const RESET_BUCKET: Bucket = { atOnce: 3, perHour: 3 };
/** An office behind one address has several people who forget. */
export const RESET_NETWORK_BUCKET: Bucket = { atOnce: 10, perHour: 10 };

export type FieldFault = { field: 'password' | 'newPassword'; message: string };
export type ChangeResult = { outcome: 'changed' } | { outcome: 'wait'; until: number } | FieldFault;

/** Ends every other session of the account, and every link that would set its password. */
export async function changePassword(
  viewer: Pick<Viewer, 'userId' | 'sessionId'>,
  { password, newPassword }: { password: string; newPassword: string },
  now = Date.now(),
): Promise<ChangeResult> {
  const { userId, sessionId } = viewer;
  const limit = { key: `password:change:${userId}`, bucket: CHANGE_BUCKET };
  const until = await transaction('count password change', (tx) => take(tx, [limit], now));
  if (until !== undefined) return { outcome: 'wait', until };
  const user = await findUserById(reader(), userId);
  if (!(await isPasswordOf(user?.passwordHash, password)) || !user) {
    return { field: 'password', message: t.presentWrong };
  }
  const fault = password === newPassword ? t.sameAsBefore : passwordFault(newPassword, user);
  if (fault) return { field: 'newPassword', message: fault };
  const passwordHash = await hashPassword(newPassword);
  await transaction('change password', async (tx) => {
    await updateUser(tx, userId, { passwordHash, mustChangePassword: false });
    await revokeSessionsOf(tx, userId, now, { except: sessionId });
    await endLinks(tx, userId, now);
    await tellPeople(tx, [userId], 'password-changed', now);
  });
  log.info('password changed');
  return { outcome: 'changed' };
}

/** Counts somebody's wish for a link. @returns when the next one is let in; undefined when this one is. */
export function countReset(
  email: string,
  address: string | undefined,
  now = Date.now(),
): Promise<number | undefined> {
  const limits = [
    { key: `password:reset:${accountMark(email)}`, bucket: RESET_BUCKET },
    ...networkLimits('password:reset-from', address, { network: RESET_NETWORK_BUCKET }),
  ];
  return transaction('count password reset', (tx) => take(tx, limits, now));
}

/** Sends a link if there is such an account. Somebody who is invited has a link already, which lasts longer. */
export async function sendReset(email: string, origin: AuditOrigin, now = Date.now()): Promise<void> {
  const user = await findUserByEmail(reader(), email);
  if (!user || user.invitedAt !== null) return;
  await recordAudit({ action: 'account.password-reset', result: 'asked', actor: user.email }, origin);
  await transaction('send password reset', (tx) => sendLink(tx, user.id, 'password-reset', now));
}

/** @returns a fault of the new password; `over` where the link opens nothing, also because somebody was faster. */
export async function setPasswordByLink(
  token: string,
  { name, newPassword }: { name: string; newPassword: string },
  origin: AuditOrigin,
  now = Date.now(),
): Promise<'set' | 'over' | FieldFault> {
  const found = await openLink(token, now);
  if (!found) return 'over';
  const isNew = found.link.purpose === 'invitation';
  const owner = { email: found.email, name: isNew ? name : found.name };
  const fault = passwordFault(newPassword, owner);
  if (fault) return { field: 'newPassword', message: fault };
  const passwordHash = await hashPassword(newPassword);
  const action = isNew ? 'account.join' : 'account.password';
  await recordAudit({ action, result: 'asked', actor: found.email }, origin);
  const result = await transaction('set password', async (tx) => {
    // Once: whoever came first has ended it.
    if (!(await openLink(token, now, tx))) return 'over';
    const { userId } = found.link;
    await updateUser(tx, userId, {
      passwordHash,
      mustChangePassword: false,
      ...(isNew ? { name, invitedAt: null } : {}),
    });
    await endLinks(tx, userId, now);
    await revokeSessionsOf(tx, userId, now);
    if (!isNew) await tellPeople(tx, [userId], 'password-changed', now);
    return 'set' as const;
  });
  await recordOutcome({ action, result: result === 'set' ? 'done' : 'refused', actor: found.email }, origin);
  return result;
}
