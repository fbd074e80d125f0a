'use client';

import { useEffect, useRef } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { passwords as t } from '@/lib/console/messages';
import { changePasswordAction } from './actions';

export function PasswordForm({ email }: { email: string }) {
  const state = useForm(changePasswordAction);
  const { errors, result, message } = state;
  const form = useRef<HTMLDivElement>(null);
  // Nothing of it stays on the screen, as without scripts.
  useEffect(() => {
    if (result) for (const input of form.current?.querySelectorAll('input') ?? []) input.value = '';
  }, [result]);
  return (
    <Form state={state} hidden={{}} saidAt={['password', 'newPassword']} className="flex flex-col gap-4">
      {result?.ok && <Notice tone="good" role="status" title={message ?? ''} />}
      {/* For password managers, which keep a password by its account. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <div ref={form} className="contents">
        <Field label={t.present} name="password" error={errors.password}>
          {(control) => <Input {...control} type="password" autoComplete="current-password" />}
        </Field>
        <Field label={t.new} name="newPassword" hint={t.hint} error={errors.newPassword}>
          {(control) => <Input {...control} type="password" autoComplete="new-password" />}
        </Field>
      </div>
      <SubmitButton pending={t.pending} className="self-start">
        {t.submit}
      </SubmitButton>
    </Form>
  );
}
