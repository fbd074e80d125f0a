'use client';

import type { ReactNode } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import type { ButtonVariant } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { dispatch as t } from '@/lib/console/messages';
import { couriers } from '@/shop/couriers';
import { dispatchAction, parcelAction } from './actions';

interface ParcelFormProps {
  orderId: string;
  /** What is noted already. */
  courier?: string | undefined;
  number?: string | undefined;
  /** Of a parcel that is on its way: it is corrected, and the customer is told only if somebody asks for it. */
  sent?: boolean;
  variant?: ButtonVariant;
  label: ReactNode;
}

const FIELDS = ['courier', 'trackingNumber'];

/** Who brings the parcel, and under which number: with the dispatch, or afterwards. */
export function ParcelForm({ orderId, courier, number, sent = false, variant, label }: ParcelFormProps) {
  const state = useForm(sent ? parcelAction : dispatchAction);
  const { refusal } = state;
  const value = (name: string, noted: string | undefined) => refusal?.values[name] ?? noted ?? '';
  return (
    <Form state={state} hidden={{ orderId }} saidAt={FIELDS} className="flex flex-col gap-3">
      <div className="grid gap-3 sm:max-w-xl sm:grid-cols-2">
        <Field name="courier" label={t.courier} optional error={refusal?.fieldErrors.courier}>
          {(control) => (
            <Input {...control} list="couriers" autoComplete="off" defaultValue={value('courier', courier)} />
          )}
        </Field>
        <Field name="trackingNumber" label={t.number} optional error={refusal?.fieldErrors.trackingNumber}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              className="tabular-nums"
              defaultValue={value('trackingNumber', number)}
            />
          )}
        </Field>
      </div>
      <datalist id="couriers">
        {couriers.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p className="text-13 text-muted">{t.numberHint}</p>
      {sent && <Checkbox name="tell">{t.tell}</Checkbox>}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton
          variant={variant ?? 'quiet'}
          size={sent ? 'small' : 'medium'}
          pending={sent ? t.saving : t.pending}
        >
          {label}
        </SubmitButton>
        <p role="status" className="text-13 text-muted empty:hidden">
          {state.result?.ok && state.message}
        </p>
      </div>
    </Form>
  );
}
