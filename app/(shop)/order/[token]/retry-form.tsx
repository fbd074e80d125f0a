'use client';

import { Lock } from 'lucide-react';
import { PendingButton } from '@/components/form/pending-button';
import { useResilientAction } from '@/components/form/use-resilient-action';
import { Notice } from '@/components/ui/notice';
import { orderForm as t, unreachable } from '@/shop/messages';
import { payForOrder } from './actions';

interface RetryFormProps {
  token: string;
  kind: 'pay' | 'place-again' | 'close';
  /** `Pay ₹1,234 at Pine Labs`. */
  label: string;
}

export function RetryForm({ token, kind, label }: RetryFormProps) {
  const { failure, pending, formProps } = useResilientAction(payForOrder, unreachable.later);
  return (
    <form {...formProps} className="flex flex-col gap-3">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="kind" value={kind} />
      {failure && <Notice tone="harm" role="alert" title={failure.message} />}
      <PendingButton
        pending={pending}
        busy={kind === 'close' ? t.closing : t.opening}
        {...(kind === 'close' ? { variant: 'quiet' } : { variant: 'buy', icon: Lock })}
        size="large"
        className="w-full sm:w-auto sm:self-start"
      >
        {label}
      </PendingButton>
    </form>
  );
}
