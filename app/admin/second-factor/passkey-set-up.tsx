'use client';

import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  startRegistration,
} from '@simplewebauthn/browser';
import { unstable_rethrow } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useState, useTransition } from 'react';
import { PendingButton } from '@/components/form/pending-button';
import type { FormAction } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import type { ActionResult } from '@/lib/action';
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
  const [result, setResult] = useState<ActionResult<readonly string[]>>();
  const [pending, startTransition] = useTransition();
  useEffect(() => setSupported(browserSupportsWebAuthn()), []);
  if (!supported) return null;

  const refuse = (message: string) => setResult({ ok: false, message, fieldErrors: {}, values: {} });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    if (!String(form.get('name')).trim()) {
      return setResult({
        ok: false,
        message: '',
        fieldErrors: { name: t.newPasskey.nameMissing },
        values: {},
      });
    }
    startTransition(async () => {
      try {
        const options = await begin();
        if (!options) return refuse(t.ended);
        form.set('response', JSON.stringify(await startRegistration({ optionsJSON: options })));
        setResult(await finish(undefined, form));
      } catch (error) {
        // A redirect travels as an error.
        unstable_rethrow(error);
        refuse(t.newPasskey.refused);
      }
    });
  };

  if (result?.ok) {
    return (
      <div className="flex flex-col gap-4">
        <Notice tone="good" role="status" title={t.codes.done} />
        <RecoveryCodeList codes={result.data} />
        <div className="contents">{next}</div>
      </div>
    );
  }
  return (
    <form onSubmit={send} className="flex flex-col gap-4" noValidate>
      <p>{t.newPasskey.text}</p>
      {result && !result.fieldErrors.name && <Notice tone="harm" role="alert" title={result.message} />}
      <Field
        label={t.newPasskey.name}
        name="name"
        id="passkey-name"
        hint={t.newPasskey.nameHint}
        error={result?.fieldErrors.name}
      >
        {(control) => <Input {...control} autoComplete="off" maxLength={60} />}
      </Field>
      <PendingButton pending={pending} busy={t.passkeyWaiting} variant="quiet">
        {t.newPasskey.submit}
      </PendingButton>
    </form>
  );
}
