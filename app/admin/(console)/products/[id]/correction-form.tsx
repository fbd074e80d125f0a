'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { product as t } from '@/lib/console/messages';
import { correctStockAction } from '../actions';

interface CorrectionFormProps {
  productId: string;
  sku: string;
  /** As it is shown: a count is compared with it. */
  left: number;
  form: string;
  /** One press of the button. */
  formToken: string;
}

export function CorrectionForm({ productId, sku, left, form, formToken }: CorrectionFormProps) {
  const state = useForm(correctStockAction);
  const { refusal, errors, result, message } = state;
  const shown = refusal?.values.shown ?? String(left);
  return (
    <Form
      // A correction that was written begins a new one.
      key={formKey(result?.ok, left)}
      state={state}
      hidden={{ productId, sku, shown, formToken }}
      saidAt={['units', 'note']}
      className="grid items-start gap-4 border-b border-line pb-4 sm:grid-cols-[1fr_2fr_auto]"
    >
      <Field
        label={t.correction}
        name="units"
        id={`units-${form}`}
        hint={t.correctionHint}
        error={errors.units}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={12}
            defaultValue={refusal?.values.units}
            className="tabular-nums"
          />
        )}
      </Field>
      <Field label={t.why} name="note" id={`note-${form}`} hint={t.whyHint} error={errors.note} optional>
        {(control) => <Input {...control} maxLength={200} defaultValue={refusal?.values.note} />}
      </Field>
      <div className="flex flex-col gap-1">
        <SubmitButton variant="quiet" pending={t.correcting} className="sm:mt-7">
          <span>{t.correct}</span>
          <span className="sr-only">{`: ${sku}`}</span>
        </SubmitButton>
        <p role="status" className="text-13 text-muted empty:hidden">
          {result?.ok ? message : undefined}
        </p>
      </div>
    </Form>
  );
}

const formKey = (done: boolean | undefined, left: number) => (done ? `done-${left}` : 'typing');
