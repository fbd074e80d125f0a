/** What one network may do, and the first 48 bits of an IPv6 address, which one hand may hold. */
import 'server-only';
import { sign } from '@/lib/security/keys';
import type { Bucket, Limit } from '@/lib/security/rate-limit';
import { limitedNetwork, networkBlock } from '../client-address';

/**
 * @param what is counted, as it stands in keys; addresses stand there signed, because they are personal data.
 * @param address of the caller; none is limited where no proxy of ours vouches for one: a limit of all of those would shut everybody out.
 * @param buckets without a `block` the wider network may do as much as the network.
 */
export function networkLimits(
  what: string,
  address: string | undefined,
  { network, block = network }: { readonly network: Bucket; readonly block?: Bucket },
): Limit[] {
  if (address === undefined) return [];
  const limit = (from: string, bucket: Bucket) => ({ key: `${what}:${sign('rate-limit', from)}`, bucket });
  const wider = networkBlock(address);
  return [limit(limitedNetwork(address), network), ...(wider === undefined ? [] : [limit(wider, block)])];
}
