import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { requireViewer } from '@/lib/auth/guard';
import { factorsOf } from '@/lib/auth/second-factor/factors';
import { pendingTotp } from '@/lib/auth/second-factor/totp';
import { requireRecentProof } from '@/lib/auth/step-up';
import { secondFactor as t } from '@/lib/console/messages';
import { AppSetUp } from '../../../second-factor/app-set-up';
import { QrCode } from '../../../second-factor/qr-code';
import { addAppAction } from '../actions';

export const metadata: Metadata = { title: t.app.heading };

const PATH = '/admin/account/authenticator';

export default async function AuthenticatorPage() {
  const viewer = await requireViewer(PATH);
  requireRecentProof(viewer, PATH);
  const { totpSince } = await factorsOf(viewer.userId);
  const { secret, uri } = await pendingTotp({ ...viewer, holder: viewer.sessionId });
  return (
    <div className="mx-auto flex w-full max-w-md flex-col gap-4">
      <h1 className="text-28">{t.app.heading}</h1>
      {totpSince !== undefined && <p>{t.app.replaces}</p>}
      <AppSetUp
        action={addAppAction}
        secret={secret}
        uri={uri}
        picture={<QrCode text={uri} label={t.app.picture} />}
        next={
          <Link href="/admin/account" className={buttonClass()}>
            {t.codes.toAccount}
          </Link>
        }
      />
    </div>
  );
}
