/**
 * The people of the console: invited, given another role, disabled. Called by actions, which have checked the permission. Each
 * change ends the sessions of whom it is about, and none leaves the shop without an owner.
 */
import 'server-only';
import { randomBytes, randomUUID } from 'node:crypto';
import { type Db, transaction } from '@/db/client';
import { endLinks } from '@/db/queries/account-links';
import { revokeSessionsOf } from '@/db/queries/sessions';
import {
  findUserById,
  hasOther,
  insertUser,
  normaliseEmail,
  type User,
  updateUser,
} from '@/db/queries/users';
import { people as t } from '@/lib/console/messages';
import { hashPassword } from '../password';
import type { Role } from '../permissions';
import { sendLink } from './links';

/** What went wrong, in words; undefined once it is done. */
type Refusal = string | undefined;

/** The account exists from now on; nobody knows its password until the invitation is accepted. */
export async function invitePerson(
  { email, role }: { email: string; role: Role },
  now = Date.now(),
): Promise<Refusal> {
  const user = {
    id: randomUUID(),
    email: normaliseEmail(email),
    name: '',
    passwordHash: await hashPassword(randomBytes(32).toString('base64url')),
    role,
    invitedAt: now,
    createdAt: now,
  };
  return transaction('invite person', async (tx) => {
    if (!(await insertUser(tx, user))) return t.knownAlready;
    await sendLink(tx, user.id, 'invitation', now);
    return undefined;
  });
}

export function inviteAgain(userId: string, now = Date.now()): Promise<Refusal> {
  return transaction('invite again', async (tx) => {
    const user = await findUserById(tx, userId);
    if (!user) return t.nobody;
    if (user.invitedAt === null || user.disabledAt !== null) return t.notInvited;
    await updateUser(tx, userId, { invitedAt: now });
    await sendLink(tx, userId, 'invitation', now);
    return undefined;
  });
}

export function changeRole(userId: string, role: Role, now = Date.now()): Promise<Refusal> {
  return change('change role', userId, now, async (tx, user) => {
    if (user.role === role) return t.sameRole;
    if (role !== 'owner' && (await isLastOwner(tx, user))) return t.lastOwner;
    await updateUser(tx, userId, { role });
    return undefined;
  });
}

/** Their links open nothing any more either. */
export function disablePerson(userId: string, now = Date.now()): Promise<Refusal> {
  return change('disable person', userId, now, async (tx, user) => {
    if (user.disabledAt !== null) return t.disabledBefore;
    if (await isLastOwner(tx, user)) return t.lastOwner;
    await updateUser(tx, userId, { disabledAt: now });
    await endLinks(tx, userId, now);
    return undefined;
  });
}

export function enablePerson(userId: string, now = Date.now()): Promise<Refusal> {
  return change('enable person', userId, now, async (tx, user) => {
    if (user.disabledAt === null) return t.enabledBefore;
    await updateUser(tx, userId, { disabledAt: null });
    return undefined;
  });
}

/** Wherever they are signed in, also where they use it: they sign in again. */
export function endSessionsOf(userId: string, now = Date.now()): Promise<Refusal> {
  return transaction('end sessions of person', async (tx) =>
    (await revokeSessionsOf(tx, userId, now)) > 0 ? undefined : t.notSignedIn,
  );
}

/** Of two owners who go at once the database lets one through first: the other one then is the last. */
async function isLastOwner(tx: Db, user: User): Promise<boolean> {
  return user.role === 'owner' && user.disabledAt === null && !(await hasOther(tx, 'owner', user.id));
}

function change(
  name: string,
  userId: string,
  now: number,
  work: (tx: Db, user: User) => Promise<Refusal>,
): Promise<Refusal> {
  return transaction(name, async (tx) => {
    const user = await findUserById(tx, userId);
    if (!user) return t.nobody;
    const refusal = await work(tx, user);
    if (refusal === undefined) await revokeSessionsOf(tx, userId, now);
    return refusal;
  });
}
