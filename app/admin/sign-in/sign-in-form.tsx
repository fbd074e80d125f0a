'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { signInAction } from './actions';

export function SignInForm({ callbackUrl }: { callbackUrl: string | undefined }) {
  const [result, action] = useActionState(signInAction, undefined);
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const refusal = result?.ok === false ? result : undefined;

  // The first field that has to be typed again; the password is never sent back, so it always is one.
  useEffect(() => {
    if (refusal) (refusal.fieldErrors.email ? email : password).current?.focus();
  }, [refusal]);

  return (
    <form action={action} className="flex flex-col gap-4" noValidate>
      {refusal && <Notice tone="harm" role="alert" title={refusal.message} />}
      {callbackUrl && <input type="hidden" name="callbackUrl" value={callbackUrl} />}
      <Field label="E-mail" name="email" error={refusal?.fieldErrors.email}>
        {(control) => (
          <Input
            {...control}
            ref={email}
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={refusal?.values.email}
          />
        )}
      </Field>
      <Field label="Password" name="password" error={refusal?.fieldErrors.password}>
        {(control) => <Input {...control} ref={password} type="password" autoComplete="current-password" />}
      </Field>
      <SubmitButton pending="Signing in…" className="mt-2">
        Sign in
      </SubmitButton>
    </form>
  );
}
