'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { type FormAction, useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { confirmIdentity, secondFactor as t } from '@/lib/console/messages';

const FIELDS = {
  code: { label: t.code, hint: t.codeHint, name: 'code' },
  'recovery-code': { label: t.recoveryCode, hint: t.recoveryCodeHint, name: 'code' },
  password: { label: confirmIdentity.password, hint: undefined, name: 'password' },
} as const;

interface ProofFormProps {
  action: FormAction<undefined>;
  /** What somebody types who uses no passkey. */
  typed: keyof typeof FIELDS;
  callbackUrl: string | undefined;
}

/** A code, or the password where there is no second factor. */
export function ProofForm({ action, typed, callbackUrl }: ProofFormProps) {
  const state = useForm(action);
  const { refusal } = state;
  const { label, hint, name } = FIELDS[typed];
  const password = name === 'password';
  return (
    <Form state={state} hidden={callbackUrl ? { callbackUrl } : {}} className="flex flex-col gap-4">
      {refusal && !refusal.fieldErrors[name] && <Notice tone="harm" role="alert" title={refusal.message} />}
      <Field label={label} name={name} hint={hint} error={refusal?.fieldErrors[name]}>
        {(control) => (
          <Input
            {...control}
            type={password ? 'password' : 'text'}
            autoComplete={password ? 'current-password' : 'one-time-code'}
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <SubmitButton pending={t.submitting}>{t.submit}</SubmitButton>
    </Form>
  );
}
