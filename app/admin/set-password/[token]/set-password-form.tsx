'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { passwords as t } from '@/lib/console/messages';
import { setPasswordAction } from './actions';

interface SetPasswordFormProps {
  token: string;
  email: string;
  /** Undefined for somebody who is new, and says it here. */
  name: string | undefined;
}

export function SetPasswordForm({ token, email, name }: SetPasswordFormProps) {
  const state = useForm(setPasswordAction);
  const { errors, refusal } = state;
  return (
    <Form
      state={state}
      hidden={name === undefined ? { token } : { token, name }}
      saidAt={['name', 'newPassword']}
      className="flex flex-col gap-4"
    >
      {name === undefined && (
        <Field label={t.name} name="name" error={errors.name}>
          {(control) => (
            <Input {...control} autoComplete="name" maxLength={100} defaultValue={refusal?.values.name} />
          )}
        </Field>
      )}
      {/* For password managers, which keep a password by its account. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <Field label={t.new} name="newPassword" hint={t.hint} error={errors.newPassword}>
        {(control) => <Input {...control} type="password" autoComplete="new-password" />}
      </Field>
      <SubmitButton pending={t.pending}>{t.set}</SubmitButton>
    </Form>
  );
}
