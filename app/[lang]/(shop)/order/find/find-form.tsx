'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { findOrder as t, unreachable } from '@/shop/messages';
import { sendOrderLink } from './actions';
import { EXAMPLE } from './example';

export function FindForm() {
  const state = useForm(sendOrderLink, unreachable.later);
  const typed = state.refusal?.values ?? {};
  if (state.result?.ok) {
    return (
      <Notice tone="good" role="status" title={t.sentTitle}>
        <p>{state.message}</p>
      </Notice>
    );
  }
  return (
    <Form
      state={state}
      hidden={{}}
      saidAt={['reference', 'contact']}
      className="card flex flex-col gap-4 p-5 sm:p-8"
    >
      <Field
        name="reference"
        label={t.reference}
        hint={t.referenceHint(EXAMPLE)}
        error={state.errors.reference}
      >
        {(control) => (
          <Input
            {...control}
            required
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            defaultValue={typed.reference ?? ''}
          />
        )}
      </Field>
      <Field name="contact" label={t.contact} error={state.errors.contact}>
        {(control) => <Input {...control} required autoComplete="email" defaultValue={typed.contact ?? ''} />}
      </Field>
      <SubmitButton pending={t.sending} className="w-full sm:w-auto sm:self-start">
        {t.send}
      </SubmitButton>
    </Form>
  );
}
