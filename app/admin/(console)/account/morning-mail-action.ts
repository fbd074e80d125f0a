'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { done } from '@/lib/action';
import { ownAccountAction } from '@/lib/console/action';
import { home } from '@/lib/console/messages';
import { setMorningMail } from '@/lib/console/today/own-morning-mail';

export const morningMailAction = ownAccountAction(
  'account.morning-mail',
  z.object({ wanted: z.enum(['yes', 'no']) }),
  async ({ wanted }, { userId }) => {
    await setMorningMail(userId, wanted === 'yes');
    refresh();
    return done(wanted === 'yes' ? home.morning.turnedOn : home.morning.turnedOff);
  },
);
