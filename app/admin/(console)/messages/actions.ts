'use server';

import { refresh } from 'next/cache';
import { failed } from '@/lib/action';
import { adminAction } from '@/lib/console/action';
import { messageField, sendAgain } from '@/lib/console/customer-messages';
import { customerMessages as t } from '@/lib/console/messages';

export const sendAgainAction = adminAction(
  'message.resend',
  'messages.send',
  messageField,
  async ({ messageId }, user) => {
    const done = await sendAgain(messageId, user.email);
    refresh();
    return done ? { ok: true, data: undefined, message: t.goesOutAgain } : failed(t.notSetAside);
  },
);
