/** Tries to sign in that were turned away: counted, shown in the console, and told to the owners. */
import 'server-only';
import { type Db, reader } from '@/db/client';
import { addToCounter, countersUnder } from '@/db/queries/rate-limits';
import { findUsers } from '@/db/queries/users';
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
  const [counters, people] = await Promise.all([countersUnder(reader(), PREFIX, now), findUsers(reader())]);
  const keys = new Set(people.map(({ email }) => `${PREFIX}${accountMark(email)}`));
  return counters.filter(({ key }) => keys.has(key)).reduce((sum, { count }) => sum + count, 0);
}
