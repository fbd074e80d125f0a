/** An administrator decides where customers may be sent to confirm a payment. Called by actions, which have checked the permission. */
import 'server-only';
import { type Db, transaction } from '@/db/client';
import {
  allowedHosts,
  deleteRefusedChallenge,
  insertHostDecision,
  ordersBeingConfirmed,
  ordersWaitingForHost,
  putRefusedChallenge,
} from '@/db/queries/challenge-hosts';
import { appendEvent } from '@/db/queries/order-events';
import { updateOrder } from '@/db/queries/orders';
import { checkChallengeUrl } from '@/lib/pinelabs';
import { OPEN_STATUSES } from '../../payments/state/transitions';
import { challengeRule } from './challenge-hosts';

/**
 * From now on customers may be sent there, and those who wait can go on at once.
 * @param host one that an order waits for; no other can be allowed.
 * @returns how many orders waited, or undefined when none does any more.
 */
export function allowHost(host: string, actor: string, now = Date.now()): Promise<number | undefined> {
  return transaction('allow host', async (tx) => {
    const waiting = (await ordersWaitingForHost(tx, OPEN_STATUSES)).filter(
      (one) => one.host === host && one.url !== null,
    );
    if (waiting.length === 0) return undefined;
    await insertHostDecision(tx, { host, decision: 'allowed', decidedBy: actor, decidedAt: now });
    const rule = await challengeRule(tx);
    for (const { orderId, url } of waiting) {
      await updateOrder(tx, orderId, { redirectUrl: checkChallengeUrl(url ?? '', rule).href }, now);
      await deleteRefusedChallenge(tx, orderId);
      await tell(tx, orderId, `Allowed ${host} as a page where payments are confirmed`, actor, now);
    }
    return waiting.length;
  });
}

/**
 * Nobody is sent there any more, unless the settings name the host too.
 * @returns how many orders wait now, `in-settings` where customers are still sent there, or undefined when the host
 *   was not allowed.
 */
export function revokeHost(
  host: string,
  actor: string,
  now = Date.now(),
): Promise<number | 'in-settings' | undefined> {
  return transaction('revoke host', async (tx) => {
    if (!(await allowedHosts(tx)).some((one) => one.host === host)) return undefined;
    await insertHostDecision(tx, { host, decision: 'revoked', decidedBy: actor, decidedAt: now });
    const { challengeHosts = [] } = await challengeRule(tx);
    if (challengeHosts.includes(host)) return 'in-settings';
    let moved = 0;
    for (const { id, redirectUrl: url } of await ordersBeingConfirmed(tx, OPEN_STATUSES)) {
      if (url === null || URL.parse(url)?.hostname !== host) continue;
      await updateOrder(tx, id, { redirectUrl: null }, now);
      await putRefusedChallenge(tx, { orderId: id, host, url, refusedAt: now });
      await tell(tx, id, `Revoked ${host} as a page where payments are confirmed`, actor, now);
      moved += 1;
    }
    return moved;
  });
}

function tell(tx: Db, orderId: string, summary: string, cause: string, now: number): Promise<void> {
  return appendEvent(tx, { orderId, at: now, kind: 'confirmation', cause, summary });
}
