'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { NOTE_LENGTH } from '@/lib/console/actions/reason-length';
import { orderReturns as t } from '@/lib/console/messages';
import { returnAction } from './actions';

/** One text for either answer: an acceptance leads on to the refund. */
export function ReturnAnswerForm({ orderId, returnId }: { orderId: string; returnId: string }) {
  const state = useForm(returnAction);
  const { refusal } = state;
  return (
    <Form state={state} hidden={{ orderId, returnId }} saidAt={['answer']} className="flex flex-col gap-3">
      <Field
        name="answer"
        id={`answer-${returnId}`}
        label={t.answer}
        hint={t.answerHint}
        error={refusal?.fieldErrors.answer}
        className="max-w-2xl"
      >
        {(control) => (
          <Textarea {...control} rows={2} maxLength={NOTE_LENGTH} defaultValue={refusal?.values.answer} />
        )}
      </Field>
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="state" value="accepted" pending={t.saving}>
          {t.accept}
        </SubmitButton>
        <SubmitButton name="state" value="declined" variant="quiet" pending={t.saving}>
          {t.decline}
        </SubmitButton>
      </div>
    </Form>
  );
}
