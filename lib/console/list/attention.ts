/** What is wrong beside the day's work: that is counted once, with its sums, by today/work-of.ts. */
import 'server-only';
import { reader } from '@/db/client';
import { ordersWaitingForHost } from '@/db/queries/challenge-hosts';
import { type AsideCounts, countAside } from '@/db/queries/console-attention';
import { declinesByCode } from '@/db/queries/figures-by';
import { turnedAwayTries } from '@/lib/auth/limits/sign-in-alert';
import { may } from '@/lib/auth/permissions';
import { OPEN_STATUSES } from '@/lib/payments/state/transitions';
import { refusedWebhooks } from '@/lib/payments/sync/inbound/refused-webhooks';
import { errorClass } from '@/lib/pinelabs';
import { REFUSED_FOR_MS } from '../list-limits';

export interface Attention extends AsideCounts {
  /** Webhooks whose signature was refused since the last good one. */
  refusedWebhooks: number;
  /** Payments that the gateway declined for what the merchant's account lacks, not for a card: customers can't mend it. */
  accountDeclines: number;
  /** Tries to sign in that were turned away in the last day. */
  signIns: number;
  /** Confirmation hosts that wait for a decision: nobody is sent there. */
  hosts: string[];
}

/** For somebody who may read orders and need not be signed in. @param now UTC milliseconds. */
export async function attentionOf(viewer: { role: string }, now = Date.now()): Promise<Attention> {
  const [counts, refused, declines, waiting, signIns] = await Promise.all([
    countAside(reader(), now - REFUSED_FOR_MS),
    refusedWebhooks(now),
    may(viewer, 'figures.read') ? declinesByCode(reader(), now - REFUSED_FOR_MS, now) : [],
    ordersWaitingForHost(reader(), OPEN_STATUSES),
    may(viewer, 'audit.read') ? turnedAwayTries(now) : 0,
  ]);
  return {
    ...counts,
    // Each is a link: nobody is led to a page that they may not open.
    ...(may(viewer, 'messages.read') ? {} : { messages: 0 }),
    ...(may(viewer, 'people.manage') ? {} : { accountMessages: 0 }),
    ...(may(viewer, 'webhooks.read') ? {} : { webhooks: 0 }),
    refusedWebhooks: may(viewer, 'webhooks.read') ? (refused?.count ?? 0) : 0,
    accountDeclines: declines
      .filter(({ code }) => errorClass(code) === 'configuration')
      .reduce((sum, { payments }) => sum + payments, 0),
    signIns,
    hosts: may(viewer, 'hosts.read') ? [...new Set(waiting.map(({ host }) => host))] : [],
  };
}
