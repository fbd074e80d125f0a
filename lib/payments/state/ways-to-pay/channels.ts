/** Which channels pay on a page of ours. Pure. */
import type { Channel } from '@/db/types';

/** By instalments, with Create Payment; the others pay on the gateway's page. */
export type PlanChannel = Extract<Channel, 'emi' | 'cardless'>;

export function paysByPlan(channel: Channel): channel is PlanChannel {
  return channel === 'emi' || channel === 'cardless';
}
