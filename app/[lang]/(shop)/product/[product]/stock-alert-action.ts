'use server';

import { z } from 'zod';
import { type ActionResult, failed, formAction } from '@/lib/action';
import { callerAddress } from '@/lib/auth/caller';
import { idField } from '@/lib/cart/change/quantity';
import { askForStock } from '@/lib/mail/stock-alerts';
import { cleanEmail, isEmail } from '@/lib/typed/typed-email';
import { waitText } from '@/lib/wait-text';
import { checkoutErrors, stockAlert as t } from '@/shop/messages';

const email = z
  .string()
  .max(300, { error: () => checkoutErrors.email })
  .transform(cleanEmail)
  .refine((address) => address !== '', { error: () => checkoutErrors.emailMissing, abort: true })
  .refine(isEmail, { error: () => checkoutErrors.email });

/** Of which article it is told: a page without scripts shows that one again. */
export type AlertResult = ActionResult<{ sku: string }>;

/** Notes who is told when it is back. Whether the address waits already, nobody learns. */
export const stockAlertAction = formAction(
  z.object({ sku: idField, email }),
  async (input, typed): Promise<AlertResult> => {
    const asked = await askForStock({ ...input, address: await callerAddress() });
    if (asked.state === 'noted') return { ok: true, data: { sku: input.sku }, message: t.noted };
    if (asked.state === 'wait') return failed(t.wait(waitText(asked.until, Date.now())), {}, typed);
    return failed(asked.state === 'in-stock' ? t.inStock : t.notSold, {}, typed);
  },
);
