'use client';

import { LoaderCircle, Lock } from 'lucide-react';
import { useResilientAction } from '@/components/form/use-resilient-action';
import { Button } from '@/components/ui/button';
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
  const { result, pending, formProps } = useResilientAction(payForOrder, unreachable.later);
  return (
    <form {...formProps} className="flex flex-col gap-3">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="kind" value={kind} />
      {result && !result.ok && <Notice tone="harm" role="alert" title={result.message} />}
      <Button
        type="submit"
        variant={kind === 'close' ? 'quiet' : 'buy'}
        size="large"
        aria-disabled={pending || undefined}
        className="w-full aria-disabled:opacity-60 sm:w-auto sm:self-start"
      >
        {pending ? (
          <LoaderCircle aria-hidden className="size-5 animate-spin" />
        ) : (
          kind !== 'close' && <Lock aria-hidden className="size-5" />
        )}
        <span>{pending ? (kind === 'close' ? t.closing : t.opening) : label}</span>
      </Button>
    </form>
  );
}
