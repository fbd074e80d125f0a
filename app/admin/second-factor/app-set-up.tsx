'use client';

import type { ReactNode } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { type FormAction, useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { secondFactor as t } from '@/lib/console/messages';
import { RecoveryCodeList } from './recovery-code-list';

interface AppSetUpProps {
  action: FormAction<readonly string[]>;
  secret: string;
  uri: string;
  picture: ReactNode;
  /** Where to go once the recovery codes were seen. */
  next: ReactNode;
}

/** The picture to scan, the first code, and then the recovery codes. */
export function AppSetUp({ action, secret, uri, picture, next }: AppSetUpProps) {
  const state = useForm(action);
  const { data, refusal } = state;
  if (data) {
    return (
      <div className="flex flex-col gap-4">
        <Notice tone="good" role="status" title={t.codes.done} />
        <RecoveryCodeList codes={data} />
        <div className="contents">{next}</div>
      </div>
    );
  }
  return (
    <Form state={state} hidden={{}} className="flex flex-col gap-4">
      <p>{t.app.text}</p>
      <div className="contents">{picture}</div>
      <p className="text-13">
        <span>{t.app.byHand}</span>{' '}
        <code className="wrap-anywhere" translate="no">
          {secret}
        </code>
      </p>
      <a href={uri} className="link -my-2 self-start py-3 text-13">
        {t.app.open}
      </a>
      {refusal && !refusal.fieldErrors.code && <Notice tone="harm" role="alert" title={refusal.message} />}
      <Field label={t.app.code} name="code" id="app-code" error={refusal?.fieldErrors.code}>
        {(control) => <Input {...control} inputMode="numeric" autoComplete="one-time-code" />}
      </Field>
      <SubmitButton pending={t.submitting}>{t.app.submit}</SubmitButton>
    </Form>
  );
}
