'use server';

import { after } from 'next/server';
import { z } from 'zod';
import { failed, formAction } from '@/lib/action';
import { auditOrigin } from '@/lib/audit/origin';
import { callerAddress } from '@/lib/auth/caller';
import { tooManyTries } from '@/lib/auth/limits/too-many-tries';
import { countReset, sendReset } from '@/lib/auth/passwords/set-password';
import { common, passwords as t } from '@/lib/console/messages';
import { cleanEmail } from '@/lib/typed/typed-email';
import { typedText } from '@/lib/typed/typed-text';

const schema = z.object({
  email: typedText(cleanEmail).pipe(z.string().min(1, t.emailMissing).max(254, t.emailMissing)),
});

/** Says the same, and takes as long, whether or not there is an account: what is sent is written after the answer. */
export const requestResetAction = formAction(
  schema,
  async ({ email }, typed) => {
    const until = await countReset(email, await callerAddress());
    if (until !== undefined) return failed(tooManyTries(until), {}, typed);
    const origin = await auditOrigin();
    after(() => sendReset(email, origin));
    return { ok: true, data: undefined, message: t.sent };
  },
  { check: common.fieldsNeedAttention, notSaved: common.notSaved },
);
