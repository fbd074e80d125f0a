'use client';

import type { ReactElement } from 'react';
import { AddressFields } from '@/app/[lang]/(shop)/checkout/address-fields';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { DialogActions } from '@/components/ui/dialog';
import { addressMend as t } from '@/lib/console/messages';
import type { Country } from '@/lib/orders/form/countries';
import { addressAction } from '../actions';

interface AddressFormProps {
  orderId: string;
  /** The list that somebody came from, as its address's query. */
  back: string | undefined;
  /** A mark of the address that is shown. */
  seen: string;
  /** By the checkout's names of the fields. */
  values: Readonly<Record<string, string>>;
  countries: readonly Country[];
  wayOut: ReactElement;
}

/** The checkout's own fields. */
export function AddressForm({ orderId, back, seen, values, countries, wayOut }: AddressFormProps) {
  const state = useForm(addressAction);
  const { refusal, errors } = state;
  return (
    <Form
      state={state}
      hidden={{ orderId, seen, ...(back && { back }) }}
      saidAt={Object.keys(values)}
      className="flex flex-col gap-4"
      autoComplete="off"
    >
      <AddressFields
        kind="shipping"
        countries={countries}
        form={{ values: refusal?.values ?? values, errors }}
      />
      <DialogActions>
        {wayOut}
        <SubmitButton variant="primary" pending={t.saving}>
          {t.submit}
        </SubmitButton>
      </DialogActions>
    </Form>
  );
}
