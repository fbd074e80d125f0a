'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { failed } from '@/lib/action';
import { adminAction } from '@/lib/auth/action';
import { allowHost, revokeHost } from '@/lib/methods/confirmation/confirmation-hosts';
import { HOST_NAME } from '@/lib/pinelabs';

const hostField = z.object({ host: z.string().regex(HOST_NAME, 'This is no host name.') });

export const allowHostAction = adminAction('admin', hostField, async ({ host }, user) => {
  const waited = await allowHost(host, user.email);
  refresh();
  return waited === undefined
    ? failed('No payment waits for this host any more.')
    : { ok: true, data: undefined, message: `Allowed. ${customers(waited)} can go on.` };
});

export const revokeHostAction = adminAction('admin', hostField, async ({ host }, user) => {
  const waits = await revokeHost(host, user.email);
  refresh();
  if (waits === undefined) return failed('This host is not allowed any more.');
  if (waits === 'in-settings') {
    return failed(
      'Revoked here, but customers are still sent there: PINELABS_CHALLENGE_HOSTS names this host. Take it out there and restart the shop.',
    );
  }
  return { ok: true, data: undefined, message: 'Revoked. Nobody is sent there any more.' };
});

function customers(count: number): string {
  return count === 1 ? 'One customer' : `${count} customers`;
}
