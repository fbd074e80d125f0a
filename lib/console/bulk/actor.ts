/** Whether a run that somebody confirmed may still be gone on with in their name: minutes or hours may lie between. */
import 'server-only';
import { reader } from '@/db/client';
import type { BulkRunRow } from '@/db/queries/bulk';
import { findUserByEmail } from '@/db/queries/users';
import { may } from '@/lib/auth/permissions';
import { bulk as t } from '../messages';
import { permissionsFor } from './kinds';

/** What was confirmed longer ago is not what somebody would confirm today. In milliseconds. */
const GOOD_FOR_MS = 86_400_000;

/** @returns why nothing more of it is done, as the database knows its actor now. */
export async function whyNotNow(
  { kind, actor, createdAt }: BulkRunRow,
  now = Date.now(),
): Promise<string | undefined> {
  if (now - createdAt > GOOD_FOR_MS) return t.tooOld;
  const user = await findUserByEmail(reader(), actor);
  if (!user || user.invitedAt !== null) return t.actorGone(actor);
  const mayAll = permissionsFor(kind).every((permission) => may(user, permission));
  return mayAll ? undefined : t.actorMayNot(actor);
}
