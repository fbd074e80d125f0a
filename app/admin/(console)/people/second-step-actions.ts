'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { failed } from '@/lib/action';
import { takeSecondStep } from '@/lib/auth/second-factor/take-away';
import { adminAction } from '@/lib/console/action';
import { lostSecondStep as t } from '@/lib/console/messages';

export const takeSecondStepAction = adminAction(
  'second-factor.take-away',
  'people.manage',
  z.object({ userId: z.string().min(1).max(64) }),
  async ({ userId }, user) => {
    if (userId === user.userId) return failed(t.own);
    await takeSecondStep(userId);
    refresh();
    return { ok: true, data: undefined, message: t.taken };
  },
  () => true,
);
