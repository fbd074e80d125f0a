'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { product as t } from '@/lib/console/messages';
import { addVariantAction } from '../actions';
import { GOODS_FIELDS, VariantFields } from '../goods-fields';
import type { Known } from './product-form';

/** Folded away: most products are complete. */
export function AddVariant({ known }: { known: Known }) {
  const state = useForm(addVariantAction);
  const { refusal, result, message } = state;
  const version = refusal?.values.version ?? known.version;
  return (
    <details className="card p-4 md:p-6" open={refusal !== undefined || undefined}>
      <summary className="-my-2.5 py-2.5 font-medium">{t.addVariant}</summary>
      <Form
        key={result?.ok ? known.version : 'typing'}
        state={state}
        hidden={{ ...known, version }}
        saidAt={GOODS_FIELDS}
        className="mt-4 flex flex-col gap-4"
      >
        <VariantFields refusal={refusal} shown={{}} form="new" isNew />
        <SubmitButton pending={t.addingVariant} className="self-start">
          {t.addVariant}
        </SubmitButton>
      </Form>
      <p role="status" className="mt-2 text-13 text-muted empty:hidden">
        {result?.ok ? message : undefined}
      </p>
    </details>
  );
}
