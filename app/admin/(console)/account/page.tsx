import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { requireViewer } from '@/lib/auth/guard';
import { PASSWORD_PATH } from '@/lib/auth/own-path';
import { may } from '@/lib/auth/permissions';
import { factorsOf, needsSecondFactor } from '@/lib/auth/second-factor/factors';
import { ownSessions } from '@/lib/auth/sessions/own-sessions';
import { account as t } from '@/lib/console/messages';
import { wantsMorningMail } from '@/lib/console/today/own-morning-mail';
import { visibleText } from '@/lib/console/visible-text';
import { MorningMail } from './morning-mail';
import { SecondStep } from './second-step';
import { SessionList } from './session-list';

export const metadata: Metadata = { title: t.title };

export default async function AccountPage() {
  const viewer = await requireViewer('/admin/account');
  const [factors, sessions, morningMail] = await Promise.all([
    factorsOf(viewer.userId),
    ownSessions(viewer),
    wantsMorningMail(),
  ]);
  return (
    <>
      <div>
        <h1 className="text-28">{t.title}</h1>
        <p className="mt-1 text-muted wrap-anywhere">
          <span className="block">{visibleText(viewer.name, 80)}</span>{' '}
          <span className="block">{viewer.email}</span>
        </p>
      </div>
      <Link href={PASSWORD_PATH} className={`${buttonClass('quiet')} self-start`}>
        {t.password}
      </Link>
      <SecondStep factors={factors} needed={needsSecondFactor(viewer)} />
      {may(viewer, 'orders.read') && <MorningMail isOn={morningMail} />}
      <SessionList sessions={sessions} />
    </>
  );
}
