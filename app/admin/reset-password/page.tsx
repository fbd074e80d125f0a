import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import { passwords as t } from '@/lib/console/messages';
import { DoorPage } from '../door-page';
import { ResetForm } from './reset-form';

export const metadata: Metadata = { title: t.resetTitle, robots: { index: false } };

/** Made anew each time: a page of the build has no nonce for its scripts. */
export default async function ResetPasswordPage() {
  await connection();
  return (
    <DoorPage heading={t.resetTitle}>
      <ResetForm />
      <Link href="/admin/sign-in" className="link -my-2.5 self-start py-2.5">
        {t.backToSignIn}
      </Link>
    </DoorPage>
  );
}
