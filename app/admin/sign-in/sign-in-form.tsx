'use client';

import { HiddenFields } from '@/components/form/form-parts';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { signIn as t } from '@/lib/console/messages';
import { signInAction } from './actions';

export function SignInForm({ callbackUrl }: { callbackUrl: string | undefined }) {
  // The password is never sent back, so it always has to be typed again.
  const { send, box, refusal } = useForm(signInAction, '[type=password]');
  return (
    <form ref={box} action={send} className="flex flex-col gap-4" noValidate>
      {refusal && <Notice tone="harm" role="alert" title={refusal.message} />}
      <HiddenFields values={callbackUrl ? { callbackUrl } : {}} />
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
      <Field label={t.password} name="password" error={refusal?.fieldErrors.password}>
        {(control) => <Input {...control} type="password" autoComplete="current-password" />}
      </Field>
      <SubmitButton pending={t.pending} className="mt-2">
        {t.submit}
      </SubmitButton>
    </form>
  );
}
