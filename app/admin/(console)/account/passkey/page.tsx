import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { requireViewer } from '@/lib/auth/guard';
import { relyingParty } from '@/lib/auth/second-factor/passkey/relying-party';
import { requireRecentProof } from '@/lib/auth/step-up';
import { secondFactor as t } from '@/lib/console/messages';
import { PasskeySetUp } from '../../../second-factor/passkey-set-up';
import { addPasskeyAction } from '../actions';
import { beginAddPasskey } from './begin';

export const metadata: Metadata = { title: t.newPasskey.heading };

const PATH = '/admin/account/passkey';

export default async function PasskeyPage() {
  const viewer = await requireViewer(PATH);
  requireRecentProof(viewer, PATH);
  return (
    <div className="mx-auto flex w-full max-w-md flex-col gap-4">
      <h1 className="text-28">{t.newPasskey.heading}</h1>
      {relyingParty() ? (
        <PasskeySetUp
          begin={beginAddPasskey}
          finish={addPasskeyAction}
          next={
            <Link href="/admin/account" className={buttonClass()}>
              {t.codes.toAccount}
            </Link>
          }
        />
      ) : (
        <p>{t.passkeyUnavailable}</p>
      )}
    </div>
  );
}
