'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import {
  type ActionResult,
  assertOwnOrigin,
  failed,
  fieldErrorsOf,
  orNotSaved,
  textFields,
} from '@/lib/action';
import { auditOrigin } from '@/lib/audit/origin';
import { rememberBrowser } from '@/lib/auth/limits/known-browser';
import { setPasswordByLink } from '@/lib/auth/passwords/set-password';
import { openLink } from '@/lib/auth/people/links';
import { common, passwords as t } from '@/lib/console/messages';
import { typedText } from '@/lib/typed/typed-text';

const schema = z.object({
  token: z.string().min(1).max(200),
  /** Of an invitation; a reset leaves the name as it is. */
  name: typedText((text) => text.trim(), 100).pipe(z.string().min(1, t.nameMissing)),
  newPassword: z.string(),
});

/** Whoever holds the link may: it is its own key. */
export async function setPasswordAction(
  _previous: ActionResult | undefined,
  form: FormData,
): Promise<ActionResult> {
  await assertOwnOrigin();
  const { newPassword = '', ...typed } = textFields(form);
  const parsed = schema.safeParse({ ...typed, newPassword });
  if (!parsed.success) return failed(common.fieldsNeedAttention, fieldErrorsOf(parsed.error), typed);
  return orNotSaved(
    typed,
    async () => {
      const link = await openLink(parsed.data.token, Date.now());
      const result = await setPasswordByLink(parsed.data.token, parsed.data, await auditOrigin());
      if (result === 'over') return failed(t.linkOver, { token: t.linkOverText }, typed);
      if (result !== 'set') {
        return failed(common.fieldsNeedAttention, { [result.field]: result.message }, typed);
      }
      // Whoever has the mailbox is not to wait with the strangers who guess.
      if (link) await rememberBrowser(link.email);
      redirect('/admin/sign-in?password-set=1');
    },
    common.notSaved,
  );
}
