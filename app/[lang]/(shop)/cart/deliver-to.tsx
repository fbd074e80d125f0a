'use client';

import { Truck } from 'lucide-react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { type Promised, promiseText } from '@/lib/delivery/promise';
import { deliveryPromise as t } from '@/shop/messages';
import { deliverToAction } from '../deliver-to-action';

interface DeliverToProps {
  /** As it is remembered. */
  pin: string | undefined;
  /** Whether a place makes a difference. */
  asks: boolean;
  promised: Promised;
}

/** Says how long it takes, and asks for the place before the checkout does. A form of its own, below the cart's. */
export function DeliverTo({ pin, asks, promised }: DeliverToProps) {
  const state = useForm(deliverToAction);
  const { errors, refusal } = state;
  const text = promiseText(promised, asks ? pin : undefined, asks);
  if (text === undefined) return null;
  return (
    <Form
      state={state}
      hidden={{}}
      saidAt={['pin']}
      aria-label={t.title}
      className="mt-4 flex flex-col gap-3"
    >
      <p role="status" className="flex items-start gap-2">
        <Truck aria-hidden className="mt-1 size-4 shrink-0 text-primary" />
        <span>{text}</span>
      </p>
      {asks && (
        <div className="flex flex-wrap items-end gap-3">
          <Field name="pin" label={t.pin} error={errors.pin}>
            {(control) => (
              <Input
                {...control}
                defaultValue={refusal?.values.pin ?? pin}
                inputMode="numeric"
                autoComplete="shipping postal-code"
                className="w-36"
              />
            )}
          </Field>
          <SubmitButton pending={t.checking} variant="quiet">
            {t.check}
          </SubmitButton>
        </div>
      )}
    </Form>
  );
}
