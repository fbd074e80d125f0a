'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Notice } from '@/components/ui/notice';
import type { CategoryLink } from '@/lib/catalog/types';
import { product as t } from '@/lib/console/messages';
import { changeProductAction } from '../actions';
import { GOODS_FIELDS, ProductFields, type Shown } from '../goods-fields';

/** The product as its forms know it: what is older than the last change is not saved. */
export type Known = Readonly<{ productId: string; version: string }>;

interface ProductFormProps {
  known: Known;
  shown: Shown;
  categories: readonly CategoryLink[];
  mayChange: boolean;
}

export function ProductForm({ known, shown, categories, mayChange }: ProductFormProps) {
  const state = useForm(changeProductAction);
  const { refusal, result, message } = state;
  const version = refusal?.values.version ?? known.version;
  return (
    <Form state={state} hidden={{ ...known, version }} saidAt={GOODS_FIELDS} className="flex flex-col gap-4">
      {result?.ok && <Notice tone="good" role="status" title={message ?? ''} />}
      <fieldset disabled={!mayChange} className="contents">
        <ProductFields refusal={refusal} shown={shown} categories={categories} />
      </fieldset>
      {mayChange && (
        <SubmitButton pending={t.saving} className="self-start">
          {t.save}
        </SubmitButton>
      )}
    </Form>
  );
}
