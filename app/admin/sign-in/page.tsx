import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Notice } from '@/components/ui/notice';
import { currentViewer } from '@/lib/auth/guard';
import { consolePath } from '@/lib/auth/own-path';
import { relyingParty } from '@/lib/auth/second-factor/passkey/relying-party';
import { passwords, secondFactor, signIn as t } from '@/lib/console/messages';
import { env } from '@/lib/env';
import { DoorPage } from '../door-page';
import { PasskeyButton } from '../second-factor/passkey-button';
import { single } from '../single';
import { beginPasskeySignIn, passkeySignInAction } from './actions';
import { KeepTyped } from './keep-typed';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: t.title, robots: { index: false } };

export default async function SignInPage({ searchParams }: PageProps<'/admin/sign-in'>) {
  const query = await searchParams;
  const callbackUrl = single(query.callbackUrl);
  if (await currentViewer()) redirect(consolePath(callbackUrl, env().PUBLIC_URL));
  const signedOut = single(query['signed-out']);
  return (
    <DoorPage heading={t.heading}>
      {signedOut === 'here' && <Notice tone="harm" role="alert" title={t.signedOutHere} />}
      {signedOut === 'everywhere' && <Notice tone="good" role="status" title={t.signedOut} />}
      {single(query.ended) && (
        <Notice tone="harm" role="status" title={t.endedTitle}>
          <p>{t.endedText}</p>
          <KeepTyped />
        </Notice>
      )}
      {single(query['password-set']) && <Notice tone="good" role="status" title={passwords.done} />}
      <SignInForm callbackUrl={callbackUrl} />
      {relyingParty() && (
        <PasskeyButton
          label={secondFactor.passkeySignIn}
          begin={beginPasskeySignIn}
          finish={passkeySignInAction}
          callbackUrl={callbackUrl}
        />
      )}
      <Link href="/admin/reset-password" prefetch={false} className="link -my-2.5 self-start py-2.5">
        {passwords.forgotten}
      </Link>
      <p className="text-13 text-muted">{t.footnote(env().SESSION_HOURS, env().SESSION_IDLE_MINUTES)}</p>
    </DoorPage>
  );
}
