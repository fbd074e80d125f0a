'use client';

import { useEffect, useRef } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { signIn as t } from '@/lib/console/messages';
import { signInAction } from './actions';

export function SignInForm({ callbackUrl }: { callbackUrl: string | undefined }) {
  const state = useForm(signInAction);
  const { refusal } = state;
  const password = useRef<HTMLInputElement>(null);
  // It always has to be typed again, as without scripts.
  useEffect(() => {
    if (refusal && password.current) password.current.value = '';
  }, [refusal]);
  return (
    <Form state={state} hidden={callbackUrl ? { callbackUrl } : {}} className="flex flex-col gap-4">
      {refusal && <Notice tone="harm" role="alert" title={refusal.message} />}
      <Field label={t.email} name="email" error={refusal?.fieldErrors.email}>
        {(control) => (
          <Input
            {...control}
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={refusal?.values.email}
          />
        )}
      </Field>
      {/* Where no field is at fault, the password is what is typed again. */}
      <div data-fault={refusal && true}>
        <Field label={t.password} name="password" error={refusal?.fieldErrors.password}>
          {(control) => <Input {...control} ref={password} type="password" autoComplete="current-password" />}
        </Field>
      </div>
      <SubmitButton pending={t.pending} className="mt-2">
        {t.submit}
      </SubmitButton>
    </Form>
  );
}
