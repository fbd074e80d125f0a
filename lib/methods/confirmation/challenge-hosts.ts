/**
 * The `challenge_url` of a fetched order: opened for the customer where its host is the gateway's or allowed, kept
 * aside where it is not, until an administrator decides (confirmation-hosts.ts).
 */
import 'server-only';
import { type Db, reader } from '@/db/client';
import {
  allowedHosts,
  deleteRefusedChallenge,
  putRefusedChallenge,
  refusedChallengeOf,
} from '@/db/queries/challenge-hosts';
import type { OrderRow } from '@/db/queries/orders';
import { describeError, log } from '@/lib/log';
import type { Extension } from '@/lib/payments/extension';
import { type ChallengeRule, checkChallengeUrl, type GatewayOrder, hostToAllow } from '@/lib/pinelabs';
import { gatewayRule } from '../../payments/operations/gateway-page';
import { cameToNothing, isOpen } from '../../payments/state/transitions';
import { paysByPlan } from '../../payments/state/ways-to-pay/channels';

/** The settings' hosts and those that administrators allowed. */
export async function challengeRule(db: Db = reader()): Promise<ChallengeRule> {
  const rule = gatewayRule();
  const decided = await allowedHosts(db);
  return { ...rule, challengeHosts: [...(rule.challengeHosts ?? []), ...decided.map(({ host }) => host)] };
}

/** The same for a page's policy: a database that cannot be read leaves the settings' hosts. */
export async function openableRule(): Promise<ChallengeRule> {
  try {
    return await challengeRule();
  } catch (error) {
    log.warn('allowed hosts could not be read', { error: describeError(error) });
    return gatewayRule();
  }
}

/** The order without a `challenge_url` that nobody is to be sent to, and that one apart. */
export interface SortedChallenge {
  shown: GatewayOrder;
  refused: { host: string; url: string | null; why: unknown } | undefined;
}

export async function sortChallenge(tx: Db, shown: GatewayOrder): Promise<SortedChallenge> {
  const { challengeUrl, ...rest } = shown;
  if (!challengeUrl) return { shown, refused: undefined };
  const rule = await challengeRule(tx);
  try {
    return {
      shown: { ...rest, challengeUrl: checkChallengeUrl(challengeUrl, rule).href },
      refused: undefined,
    };
  } catch (why) {
    const host = hostToAllow(challengeUrl, rule);
    return {
      shown: rest,
      refused: {
        host: host ?? URL.parse(challengeUrl)?.hostname ?? '',
        url: host === undefined ? null : new URL(challengeUrl).href,
        why,
      },
    };
  }
}

/**
 * Keeps what was refused while the payment can still be confirmed, and forgets it afterwards.
 * @param status what the order has become.
 */
export async function keepRefused(
  tx: Db,
  order: OrderRow,
  { shown, refused }: SortedChallenge,
  status: OrderRow['status'],
  now: number,
): Promise<void> {
  if (!paysByPlan(order.channel)) return;
  const kept = await refusedChallengeOf(tx, order.id);
  const goesOn = isOpen(status) && shown.payments.some((payment) => !cameToNothing(payment.status));
  if (!goesOn || shown.challengeUrl) {
    if (kept) await deleteRefusedChallenge(tx, order.id);
    return;
  }
  if (!refused || (kept?.host === refused.host && kept.url === refused.url)) return;
  const { host, url, why } = refused;
  log.error('challenge_url is not a page of the gateway: refused', {
    reference: order.reference,
    error: describeError(why),
  });
  await putRefusedChallenge(tx, { orderId: order.id, host, url, refusedAt: kept?.refusedAt ?? now });
}

export const confirmation: Extension = {
  screened: async (tx, shown) => (await sortChallenge(tx, shown)).shown,
  fetched: async (tx, held, shown, status, now) =>
    keepRefused(tx, held, await sortChallenge(tx, shown), status, now),
};
