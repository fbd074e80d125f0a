'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { failed } from '@/lib/action';
import { adminAction } from '@/lib/console/action';
import { settlements as t } from '@/lib/console/messages';
import { fetchSettlementsNow } from '@/lib/settlements/fetch';

/** Asks the gateway now. What comes is kept whether or not the browser still waits for it. */
export const fetchNowAction = adminAction('settlements.fetch', 'settlements.read', z.object({}), async () => {
  const fetched = await fetchSettlementsNow();
  refresh();
  switch (fetched.outcome) {
    case 'done':
      return { ok: true, data: undefined, message: t.fetched(fetched.kept) };
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
});
