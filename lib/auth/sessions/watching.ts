/** What a page of the console asks by itself while it stands open. It must not keep a session alive that nobody uses. */
import 'server-only';
import { cookies, headers } from 'next/headers';
import { hostCookie } from '@/lib/security/host-cookie';
import { WATCHING_COOKIE } from './watching-cookie';

/**
 * Whether the request is one of those. Who claims it falsely only ends their own session sooner. A whole page is opened by
 * somebody, however shortly after another was drawn anew.
 */
export async function isWatching(): Promise<boolean> {
  if ((await cookies()).get(hostCookie(WATCHING_COOKIE).name)?.value !== '1') return false;
  return (await headers()).get('sec-fetch-dest') !== 'document';
}
