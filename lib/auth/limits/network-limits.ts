/** What one network may do, and the first 48 bits of an IPv6 address, which one hand may hold. */
import 'server-only';
import { sign } from '@/lib/security/keys';
import type { Bucket, Limit } from '@/lib/security/rate-limit';
import { limitedNetwork, networkBlock } from '../client-address';

/**
 * @param what is counted, as it stands in keys; addresses stand there signed, because they are personal data.
 * @param address of the caller; none is limited where no proxy of ours vouches for one.
 */
export function networkLimits(
  what: string,
  address: string | undefined,
  buckets: { readonly network: Bucket; readonly block: Bucket },
): Limit[] {
  if (address === undefined) return [];
  const limit = (network: string, bucket: Bucket) => ({
    key: `${what}:${sign('rate-limit', network)}`,
    bucket,
  });
  const block = networkBlock(address);
  return [
    limit(limitedNetwork(address), buckets.network),
    ...(block === undefined ? [] : [limit(block, buckets.block)]),
  ];
}
