'use client';

import { Lock } from 'lucide-react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { orderForm as t, unreachable } from '@/shop/messages';
import { payForOrder } from './actions';

interface RetryFormProps {
  token: string;
  kind: 'pay' | 'place-again' | 'close';
  /** `Pay ₹1,234 at Pine Labs`. */
  label: string;
}

export function RetryForm({ token, kind, label }: RetryFormProps) {
  const state = useForm(payForOrder, unreachable.later);
  return (
    <Form state={state} hidden={{ token, kind }} saidAt={[]} className="flex flex-col gap-3">
      <SubmitButton
        pending={kind === 'close' ? t.closing : t.opening}
        {...(kind === 'close' ? { variant: 'quiet' } : { variant: 'buy', icon: Lock })}
        size="large"
        className="w-full sm:w-auto sm:self-start"
      >
        {label}
      </SubmitButton>
    </Form>
  );
}
