import type { Metadata } from 'next';
import { Notice } from '@/components/ui/notice';
import { requireSession } from '@/lib/auth/guard';
import { PASSWORD_PATH } from '@/lib/auth/own-path';
import { passwords as t } from '@/lib/console/messages';
import { PasswordForm } from './password-form';

export const metadata: Metadata = { title: t.title };

export default async function PasswordPage() {
  const viewer = await requireSession(PASSWORD_PATH);
  return (
    <div className="mx-auto flex w-full max-w-lg flex-col gap-4">
      <h1 className="text-28">{t.title}</h1>
      {viewer.mustChangePassword ? (
        <Notice tone="harm" title={t.mustChangeTitle}>
          {t.mustChange}
        </Notice>
      ) : (
        <p className="text-muted">{t.intro}</p>
      )}
      <div className="card p-4 md:p-6">
        <PasswordForm email={viewer.email} />
      </div>
    </div>
  );
}
