import type { Metadata } from 'next';
import { requireViewer } from '@/lib/auth/guard';
import { requireRecentProof } from '@/lib/auth/step-up';
import { account as t } from '@/lib/console/messages';
import { RenewCodes } from './renew-codes';

export const metadata: Metadata = { title: t.recovery };

const PATH = '/admin/account/recovery-codes';

export default async function RecoveryCodesPage() {
  requireRecentProof(await requireViewer(PATH), PATH);
  return (
    <div className="mx-auto flex w-full max-w-lg flex-col gap-4">
      <h1 className="text-28">{t.recovery}</h1>
      <RenewCodes>
        <p>{t.renewText}</p>
      </RenewCodes>
    </div>
  );
}
