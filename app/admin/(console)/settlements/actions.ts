'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { failed } from '@/lib/action';
import { may, rolesWith } from '@/lib/auth/permissions';
import { adminAction } from '@/lib/console/action';
import { common, settlements as t } from '@/lib/console/messages';
import { sayNotOurs } from '@/lib/console/settlements/stranger-lines';
import { fetchSettlementsOnPress } from '@/lib/settlements/fetch';

/** Asks the gateway now. What comes is kept whether or not the browser still waits for it. */
export const fetchNowAction = adminAction(
  'settlements.fetch',
  'orders.sync',
  z.object({}),
  async (_fields, user) => {
    if (!may(user, 'settlements.read')) return failed(common.notYours(rolesWith('settlements.read')));
    const fetched = await fetchSettlementsOnPress();
    refresh();
    switch (fetched.outcome) {
      case 'done':
        return { ok: true, data: undefined, message: t.fetched(fetched.kept) };
      case 'just-asked':
        return failed(t.justAsked);
      case 'unread':
        return failed(t.unread);
      case 'stopped':
        return failed(t.stopped);
      case 'running':
        return failed(t.running);
      case 'failed':
        return failed(t.failed(fetched.code));
      case 'not-offered':
        return failed(t.notOfferedTitle);
    }
  },
);

/** UTR and position of each, parted by spaces. */
const entriesField = z.object({
  entries: z
    .string()
    .max(2_000)
    .regex(/^[\w-]{1,50}:\d{1,7}( [\w-]{1,50}:\d{1,7})*$/),
});

export const notOursAction = adminAction(
  'settlements.not-ours',
  'reviews.settle',
  entriesField,
  async ({ entries }, user) => {
    if (!may(user, 'settlements.read')) return failed(common.notYours(rolesWith('settlements.read')));
    const marked = await sayNotOurs(entries.split(' '));
    refresh();
    return marked > 0
      ? { ok: true, data: undefined, message: t.strangers.marked(marked) }
      : failed(t.strangers.markedBefore);
  },
);
