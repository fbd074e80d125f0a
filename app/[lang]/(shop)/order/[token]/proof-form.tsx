'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { orderProof as t, unreachable } from '@/shop/messages';
import { proveCustomer } from './actions';

/** In the place of items, address and contact, for who came by the bare link. */
export function ProofForm({ token }: { token: string }) {
  const state = useForm(proveCustomer, unreachable.later);
  return (
    <section aria-labelledby="proof" className="card flex max-w-prose flex-col gap-4 p-5 sm:p-8">
      <h2 id="proof" className="text-21">
        {t.title}
      </h2>
      <p>{t.text}</p>
      <Form state={state} hidden={{ token }} saidAt={['contact']} className="flex flex-col gap-4">
        <Field name="contact" label={t.contact} error={state.errors.contact}>
          {(control) => (
            <Input
              {...control}
              required
              autoComplete="email"
              defaultValue={state.refusal?.values.contact ?? ''}
            />
          )}
        </Field>
        <SubmitButton pending={t.checking} className="w-full sm:w-auto sm:self-start">
          {t.show}
        </SubmitButton>
      </Form>
    </section>
  );
}
