'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, failed } from '@/lib/action';
import { adminAction } from '@/lib/console/action';
import { replayWebhooks } from '@/lib/console/replay-webhooks';

const webhookField = z.object({ webhookId: z.string().min(1).max(255) });

export const replayAction = adminAction(
  'webhook.replay',
  'webhooks.replay',
  webhookField,
  async ({ webhookId }, user) => answer(await replayWebhooks(user.email, webhookId)),
);

export const replayAllAction = adminAction(
  'webhook.replay',
  'webhooks.replay',
  z.object({}),
  async (_input, user) => answer(await replayWebhooks(user.email)),
);

function answer({ done, message }: { done: boolean; message: string }): ActionResult {
  refresh();
  return done ? { ok: true, data: undefined, message } : failed(message);
}
