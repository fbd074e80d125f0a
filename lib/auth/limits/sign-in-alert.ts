/** Tries to sign in that were turned away: counted, shown in the console, and told to the owners. */
import 'server-only';
import { type Db, reader, transaction } from '@/db/client';
import { addToCounter, countersUnder } from '@/db/queries/counted';
import { claimOnce, deleteExpiredCounters } from '@/db/queries/rate-limits';
import { findUserByEmail, findUsers } from '@/db/queries/users';
import { tellPeople } from '../people/account-news';
import { may } from '../permissions';
import { accountMark } from './account-mark';

const PREFIX = 'sign-in:turned-away:';
/** Shown for so long after the last one, in milliseconds. */
const SHOWN_FOR_MS = 24 * 60 * 60_000;

/** For accounts that do not exist too: the work must not tell them apart. */
export function countTurnedAway(tx: Db, email: string, now: number): Promise<void> {
  return addToCounter(tx, `${PREFIX}${accountMark(email)}`, 1, now + SHOWN_FOR_MS);
}

/** How many tries at accounts of this shop were turned away, until a day after the last one. */
export async function turnedAwayTries(now = Date.now()): Promise<number> {
  const counters = await countersUnder(reader(), PREFIX, now);
  if (counters.length === 0) return 0;
  const people = await findUsers(reader());
  const keys = new Set(people.map(({ email }) => `${PREFIX}${accountMark(email)}`));
  return counters.filter(({ key }) => keys.has(key)).reduce((sum, { count }) => sum + count, 0);
}

/** Between two messages, in milliseconds. */
const TOLD_EVERY_MS = 60 * 60_000;

/**
 * Tells the owners that somebody guesses at an account, at most once an hour whatever accounts it are. After the answer,
 * which must not take longer for an account that exists.
 */
export async function tellOwners(email: string, now = Date.now()): Promise<void> {
  await transaction('tell owners', async (tx) => {
    if (!(await findUserByEmail(tx, email))) return;
    await deleteExpiredCounters(tx, now);
    if (!(await claimOnce(tx, 'sign-in:told-owners', now + TOLD_EVERY_MS))) return;
    const owners = (await findUsers(tx)).filter(
      (user) => user.disabledAt === null && user.invitedAt === null && may(user, 'people.manage'),
    );
    await tellPeople(
      tx,
      owners.map(({ id }) => id),
      'sign-in-alert',
      now,
    );
  });
}
