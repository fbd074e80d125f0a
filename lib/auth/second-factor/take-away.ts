/** An owner takes the second step away from somebody who has lost it. Called by an action, which has checked the permission. */
import 'server-only';
import { transaction } from '@/db/client';
import { deleteFactorsOf } from '@/db/queries/factor-holders';
import { revokeSessionsOf } from '@/db/queries/sessions';
import { tellPeople } from '../people/account-news';

/** Ends their sessions, too: who found the phone may be in one. */
export function takeSecondStep(userId: string, now = Date.now()): Promise<void> {
  return transaction('take second step away', async (tx) => {
    await deleteFactorsOf(tx, userId);
    await revokeSessionsOf(tx, userId, now);
    await tellPeople(tx, [userId], 'factor-removed', now);
  });
}
