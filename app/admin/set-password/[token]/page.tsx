import type { Metadata } from 'next';
import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { openLink } from '@/lib/auth/people/links';
import { passwords as t } from '@/lib/console/messages';
import { visibleText } from '@/lib/console/visible-text';
import { DoorPage } from '../../door-page';
import { SetPasswordForm } from './set-password-form';

export const metadata: Metadata = { title: t.setTitle, robots: { index: false } };

/** Opening it uses nothing up: mail programs look at links ahead of people. */
export default async function SetPasswordPage({ params }: PageProps<'/admin/set-password/[token]'>) {
  const { token } = await params;
  const found = await openLink(token);
  return (
    <DoorPage heading={t.setTitle}>
      {found ? (
        <>
          <p className="break-words text-muted">{t.setIntro(visibleText(found.email, 254))}</p>
          <SetPasswordForm
            token={token}
            email={found.email}
            name={found.link.purpose === 'invitation' ? undefined : found.name}
          />
        </>
      ) : (
        <>
          <Notice tone="harm" role="alert" title={t.linkOver}>
            {t.linkOverText}
          </Notice>
          <Link href="/admin/sign-in" className="link -my-2.5 self-start py-2.5">
            {t.backToSignIn}
          </Link>
        </>
      )}
    </DoorPage>
  );
}
