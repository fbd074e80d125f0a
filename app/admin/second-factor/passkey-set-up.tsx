'use client';

import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  startRegistration,
} from '@simplewebauthn/browser';
import { type ReactNode, useEffect, useState } from 'react';
import { Form } from '@/components/form/form';
import { PendingButton } from '@/components/form/pending-button';
import { type FormAction, type Refusal, useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { secondFactor as t } from '@/lib/console/messages';
import { RecoveryCodeList } from './recovery-code-list';

interface PasskeySetUpProps {
  begin: () => Promise<PublicKeyCredentialCreationOptionsJSON | undefined>;
  finish: FormAction<readonly string[]>;
  /** Where to go once the recovery codes were seen. */
  next: ReactNode;
}

/** A name, the browser's own question, and then the recovery codes. */
export function PasskeySetUp({ begin, finish, next }: PasskeySetUpProps) {
  const [supported, setSupported] = useState(false);
  useEffect(() => setSupported(browserSupportsWebAuthn()), []);
  const state = useForm<readonly string[]>(async (_, form) => {
    if (!String(form.get('name')).trim()) return refused('', { name: t.newPasskey.nameMissing });
    const options = await begin();
    if (!options) return refused(t.ended);
    form.set('response', JSON.stringify(await startRegistration({ optionsJSON: options })));
    return finish(undefined, form);
  }, t.newPasskey.refused);
  if (!supported) return null;

  if (state.data) {
    return (
      <div className="flex flex-col gap-4">
        <Notice tone="good" role="status" title={t.codes.done} />
        <RecoveryCodeList codes={state.data} />
        <div className="contents">{next}</div>
      </div>
    );
  }
  return (
    <Form state={state} hidden={{}} saidAt={['name']} className="flex flex-col gap-4">
      <p>{t.newPasskey.text}</p>
      <Field
        label={t.newPasskey.name}
        name="name"
        id="passkey-name"
        hint={t.newPasskey.nameHint}
        error={state.errors.name}
      >
        {(control) => <Input {...control} autoComplete="off" maxLength={60} />}
      </Field>
      <PendingButton pending={state.pending} busy={t.passkeyWaiting} variant="quiet">
        {t.newPasskey.submit}
      </PendingButton>
    </Form>
  );
}

function refused(message: string, fieldErrors: Refusal['fieldErrors'] = {}): Refusal {
  return { ok: false, message, fieldErrors, values: {} };
}
