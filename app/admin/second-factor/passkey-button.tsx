'use client';

import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
} from '@simplewebauthn/browser';
import { KeyRound } from 'lucide-react';
import { unstable_rethrow } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import type { FormAction } from '@/components/form/use-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { secondFactor as t } from '@/lib/console/messages';

interface PasskeyButtonProps {
  label: string;
  begin: () => Promise<PublicKeyCredentialRequestOptionsJSON | undefined>;
  finish: FormAction<undefined>;
  callbackUrl: string | undefined;
}

/** Only where the browser knows passkeys, which takes its scripts. */
export function PasskeyButton({ label, begin, finish, callbackUrl }: PasskeyButtonProps) {
  const [supported, setSupported] = useState(false);
  const [fault, setFault] = useState<string>();
  const [pending, startTransition] = useTransition();
  useEffect(() => setSupported(browserSupportsWebAuthn()), []);
  if (!supported) return null;

  const press = () =>
    startTransition(async () => {
      setFault(undefined);
      try {
        const options = await begin();
        if (!options) return setFault(t.ended);
        const form = new FormData();
        form.set('response', JSON.stringify(await startAuthentication({ optionsJSON: options })));
        if (callbackUrl) form.set('callbackUrl', callbackUrl);
        const result = await finish(undefined, form);
        if (!result.ok) setFault(result.message);
      } catch (error) {
        // A redirect travels as an error.
        unstable_rethrow(error);
        setFault(t.passkeyRefused);
      }
    });
  return (
    <div className="flex flex-col gap-3">
      <Button variant="quiet" onClick={press} aria-disabled={pending}>
        <KeyRound aria-hidden className="size-4" />
        <span>{pending ? t.passkeyWaiting : label}</span>
      </Button>
      {fault && <Notice tone="harm" role="alert" title={fault} />}
    </div>
  );
}
