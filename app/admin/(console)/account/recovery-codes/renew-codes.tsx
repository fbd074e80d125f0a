'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { buttonClass } from '@/components/ui/button';
import { secondFactor, account as t } from '@/lib/console/messages';
import { RecoveryCodeList } from '../../../second-factor/recovery-code-list';
import { renewCodesAction } from '../actions';

/** @param children what the button does. */
export function RenewCodes({ children }: { children: ReactNode }) {
  const state = useForm(renewCodesAction);
  if (state.data) {
    return (
      <>
        <RecoveryCodeList codes={state.data} />
        <Link href="/admin/account" className={`${buttonClass()} self-start`}>
          {secondFactor.codes.toAccount}
        </Link>
      </>
    );
  }
  return (
    <Form state={state} hidden={{}} saidAt={[]} className="flex flex-col gap-4">
      <div>{children}</div>
      <SubmitButton pending={t.making} className="self-start">
        {t.renewCodes}
      </SubmitButton>
    </Form>
  );
}
