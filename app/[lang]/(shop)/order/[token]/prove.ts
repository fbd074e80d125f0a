/** Somebody with the order's link shows that they are its customer. */
import 'server-only';
import { refresh } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, failed } from '@/lib/action';
import { callerAddress } from '@/lib/auth/caller';
import { proveByContact } from '@/lib/orders/proof/proof';
import { waitText } from '@/lib/wait-text';
import { orderProof as t } from '@/shop/messages';
import { rememberProof } from '../last-order';

export const proofSchema = z.object({
  token: z.string().min(16).max(128),
  contact: z
    .string()
    .trim()
    .min(1, { error: () => t.missing })
    .max(200, { error: () => t.wrong }),
});

export async function prove({ token, contact }: z.output<typeof proofSchema>): Promise<ActionResult> {
  const proved = await proveByContact(token, contact, await callerAddress());
  if (proved.state === 'wait') return failed(t.tooOften(waitText(proved.until, Date.now())), {}, { contact });
  if (proved.state !== 'proved') return failed(t.wrong, { contact: t.wrong }, { contact });
  await rememberProof(token);
  refresh();
  return { ok: true, data: undefined };
}
