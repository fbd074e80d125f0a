'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { passwords as t } from '@/lib/console/messages';
import { requestResetAction } from './actions';

export function ResetForm() {
  const state = useForm(requestResetAction);
  const { errors, refusal, result, message } = state;
  if (result?.ok) return <Notice tone="good" role="status" title={message ?? ''} />;
  return (
    <Form state={state} hidden={{}} saidAt={['email']} className="flex flex-col gap-4">
      <p className="text-muted">{t.resetIntro}</p>
      <Field label={t.email} name="email" error={errors.email}>
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
      <SubmitButton pending={t.sending}>{t.send}</SubmitButton>
    </Form>
  );
}
