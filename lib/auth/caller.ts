/** The browser behind the request that is being answered. */
import 'server-only';
import { headers } from 'next/headers';
import { auditText } from '@/lib/audit/entry';
import { env } from '@/lib/env';
import { clientAddress } from './client-address';

/** For limits only. @returns undefined when no proxy of ours vouches for an address. */
export async function callerAddress(): Promise<string | undefined> {
  return clientAddress((await headers()).get('x-forwarded-for'), env().TRUSTED_PROXY_HOPS);
}

/** What the browser says that it is, as it is stored: of sessions and in the audit log. */
export async function callerDevice(): Promise<string | undefined> {
  const device = (await headers()).get('user-agent');
  return device === null ? undefined : auditText(device);
}
