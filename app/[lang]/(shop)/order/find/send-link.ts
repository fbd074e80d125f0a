/** The answer is the same, and as fast, whether or not there is such an order: it is looked up once the answer is out. */
import 'server-only';
import { after } from 'next/server';
import { z } from 'zod';
import { type ActionResult, done, failed } from '@/lib/action';
import { callerAddress } from '@/lib/auth/caller';
import { countLinkQuestion, sendLinkAgain } from '@/lib/mail/link-again';
import { isContact } from '@/lib/orders/proof/proof';
import { readReference } from '@/lib/orders/proof/typed-reference';
import { waitText } from '@/lib/wait-text';
import { findOrder as t } from '@/shop/messages';
import { EXAMPLE } from './example';

export const findSchema = z.object({
  reference: z
    .string()
    .max(200, { error: () => t.referenceWrong(EXAMPLE) })
    .refine((typed) => typed.trim() !== '', { error: () => t.referenceMissing })
    .transform((typed, context) => {
      const read = readReference(typed);
      if (read === undefined && typed.trim() !== '') context.addIssue(t.referenceWrong(EXAMPLE));
      return read ?? '';
    }),
  contact: z
    .string()
    .trim()
    .min(1, { error: () => t.contactMissing })
    .max(200, { error: () => t.contactWrong })
    .refine((typed) => typed === '' || isContact(typed), { error: () => t.contactWrong }),
});

export async function sendLink(
  { reference, contact }: z.output<typeof findSchema>,
  typed: Record<string, string>,
): Promise<ActionResult> {
  const until = await countLinkQuestion(await callerAddress());
  if (until !== undefined) return failed(t.tooOften(waitText(until, Date.now())), {}, typed);
  after(() => sendLinkAgain(reference, contact));
  return done(t.sent);
}
