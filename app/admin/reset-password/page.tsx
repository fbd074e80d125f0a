import type { Metadata } from 'next';
import Link from 'next/link';
import { passwords as t } from '@/lib/console/messages';
import { DoorPage } from '../door-page';
import { ResetForm } from './reset-form';

export const metadata: Metadata = { title: t.resetTitle, robots: { index: false } };

export default function ResetPasswordPage() {
  return (
    <DoorPage heading={t.resetTitle}>
      <p className="text-muted">{t.resetIntro}</p>
      <ResetForm />
      <Link href="/admin/sign-in" className="link self-start">
        {t.backToSignIn}
      </Link>
    </DoorPage>
  );
}
