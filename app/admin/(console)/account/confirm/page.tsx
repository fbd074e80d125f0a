import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Notice } from '@/components/ui/notice';
import { requireSession } from '@/lib/auth/guard';
import { CONFIRM_PATH, consolePath } from '@/lib/auth/own-path';
import { factorsOf, hasFactor } from '@/lib/auth/second-factor/factors';
import { relyingParty } from '@/lib/auth/second-factor/passkey/relying-party';
import { provedRecently } from '@/lib/auth/step-up';
import { confirmIdentity as c, secondFactor as t } from '@/lib/console/messages';
import { env } from '@/lib/env';
import { PasskeyButton } from '../../../second-factor/passkey-button';
import { ProofForm } from '../../../second-factor/proof-form';
import { KeepTyped } from '../../../sign-in/keep-typed';
import { single } from '../../../single';
import { beginConfirm, confirmAction, passkeyConfirmAction } from './actions';

export const metadata: Metadata = { title: c.title };

export default async function ConfirmPage({ searchParams }: PageProps<'/admin/account/confirm'>) {
  const query = await searchParams;
  const callbackUrl = single(query.callbackUrl);
  const viewer = await requireSession(callbackUrl ?? CONFIRM_PATH);
  if (provedRecently(viewer)) redirect(consolePath(callbackUrl, env().PUBLIC_URL));
  const factors = await factorsOf(viewer.userId);
  const code = factors.totpSince === undefined ? 'recovery-code' : 'code';
  return (
    <div className="mx-auto flex w-full max-w-md flex-col gap-4">
      <h1 className="text-28">{c.title}</h1>
      <Notice>
        <p>{c.text}</p>
        {single(query.sent) && <KeepTyped why="confirmed" />}
      </Notice>
      {factors.passkeys.length > 0 && relyingParty() && (
        <PasskeyButton
          label={t.passkey}
          begin={beginConfirm}
          finish={passkeyConfirmAction}
          callbackUrl={callbackUrl}
        />
      )}
      <ProofForm
        action={confirmAction}
        typed={hasFactor(factors) ? code : 'password'}
        callbackUrl={callbackUrl}
      />
    </div>
  );
}
