'use client';

import type { ReactNode } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import type { Paise } from '@/lib/money';
import { express as t, unreachable } from '@/shop/messages';
import { buyCartAction } from './actions';

interface ExpressFormProps {
  /** Made with the page: two presses are one order. */
  checkoutToken: string;
  total: Paise;
  children: ReactNode;
}

/** The whole cart without our address form: the gateway's page asks. A form of its own, below the cart's. */
export function ExpressForm({ checkoutToken, total, children }: ExpressFormProps) {
  const state = useForm(buyCartAction, unreachable.oneOrder);
  return (
    <Form
      state={state}
      hidden={{ checkoutToken, shownTotal: String(total) }}
      saidAt={[]}
      className="mt-4 flex flex-col gap-2"
    >
      <SubmitButton pending={t.opening} variant="quiet" className="w-full">
        {t.button}
      </SubmitButton>
      <p className="text-13 text-muted">{children}</p>
    </Form>
  );
}
