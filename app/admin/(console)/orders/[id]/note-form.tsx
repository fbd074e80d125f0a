'use client';

import { useEffect, useRef } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { notes as t } from '@/lib/console/messages';
import { noteAction } from './actions';

/** A note for colleagues; it stands in the history. */
export function NoteForm({ orderId }: { orderId: string }) {
  const state = useForm(noteAction);
  const { refusal, result } = state;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (result?.ok && field.current) field.current.value = '';
  }, [result]);
  return (
    <Form state={state} hidden={{ orderId }} saidAt={['note']} className="flex flex-col items-start gap-2">
      <Field
        name="note"
        id="order-note"
        label={t.label}
        hint={t.hint}
        error={refusal?.fieldErrors.note}
        className="w-full max-w-2xl"
      >
        {(control) => <Textarea {...control} ref={field} rows={2} defaultValue={refusal?.values.note} />}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton variant="quiet" size="small" pending={t.saving}>
          {t.submit}
        </SubmitButton>
        <p role="status" className="text-13 text-muted empty:hidden">
          {result?.ok && state.message}
        </p>
      </div>
    </Form>
  );
}
