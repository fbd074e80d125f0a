/** Which channels pay on a page of ours. Pure. */
import type { Channel } from '@/db/types';

/** By instalments, with Create Payment; the others pay on the gateway's page. */
export type PlanChannel = Extract<Channel, 'emi' | 'cardless'>;

export function paysByPlan(channel: Channel): channel is PlanChannel {
  return channel === 'emi' || channel === 'cardless';
}

/** The gateway's methods that tell from which bank account they pay. */
export const TIED_METHODS = ['UPI', 'NETBANKING'] as const;
