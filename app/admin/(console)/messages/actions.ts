'use server';

import { refresh } from 'next/cache';
import { failed } from '@/lib/action';
import { adminAction } from '@/lib/auth/action';
import { messageField, sendAgain } from '@/lib/console/customer-messages';

export const sendAgainAction = adminAction('admin', messageField, async ({ messageId }, user) => {
  const done = await sendAgain(messageId, user.email);
  refresh();
  return done
    ? { ok: true, data: undefined, message: 'It goes out again in a moment.' }
    : failed('It is no longer set aside.');
});
