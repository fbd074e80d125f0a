'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { failed } from '@/lib/action';
import { tooManyTries } from '@/lib/auth/limits/too-many-tries';
import { changePassword } from '@/lib/auth/passwords/set-password';
import { passwordAction } from '@/lib/console/action';
import { common, passwords as t } from '@/lib/console/messages';

const fields = z.object({ password: z.string(), newPassword: z.string() });

export const changePasswordAction = passwordAction('account.password', fields, async (input, user) => {
  const result = await changePassword(user, input);
  if ('field' in result) return failed(common.fieldsNeedAttention, { [result.field]: result.message });
  if (result.outcome === 'wait') return failed(tooManyTries(result.until));
  refresh();
  return { ok: true, data: undefined, message: t.changed };
});
