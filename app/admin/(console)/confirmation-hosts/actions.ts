'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { failed } from '@/lib/action';
import { adminAction } from '@/lib/console/action';
import { hosts as t } from '@/lib/console/messages';
import { allowHost, revokeHost } from '@/lib/methods/confirmation/confirmation-hosts';
import { HOST_NAME } from '@/lib/pinelabs';

const hostField = z.object({ host: z.string().regex(HOST_NAME, t.noHostName) });

export const allowHostAction = adminAction(
  'host.allow',
  'hosts.decide',
  hostField,
  async ({ host }, user) => {
    const waited = await allowHost(host, user.email);
    refresh();
    return waited === undefined
      ? failed(t.nobodyWaits)
      : { ok: true, data: undefined, message: t.allowed(waited) };
  },
  // Customers type one-time passwords there.
  () => true,
);

export const revokeHostAction = adminAction(
  'host.revoke',
  'hosts.decide',
  hostField,
  async ({ host }, user) => {
    const waits = await revokeHost(host, user.email);
    refresh();
    if (waits === undefined) return failed(t.notAllowedNow);
    if (waits === 'in-settings') {
      return failed(t.stillInSettings);
    }
    return { ok: true, data: undefined, message: t.revoked };
  },
);
