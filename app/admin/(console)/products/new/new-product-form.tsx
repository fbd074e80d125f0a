'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Checkbox } from '@/components/ui/checkbox';
import type { CategoryLink } from '@/lib/catalog/types';
import { product as t } from '@/lib/console/messages';
import { createProductAction } from '../actions';
import { GOODS_FIELDS, GoodsText, ProductFields, VariantFields } from '../goods-fields';

export function NewProductForm({ categories }: { categories: readonly CategoryLink[] }) {
  const state = useForm(createProductAction);
  const { refusal } = state;
  return (
    <Form state={state} hidden={{}} saidAt={GOODS_FIELDS} className="flex flex-col gap-4">
      <ProductFields refusal={refusal} shown={{ origin: 'India' }} categories={categories} />
      <GoodsText refusal={refusal} shown={{}} name="handle" optional />
      <h2 className="text-17">{t.variants}</h2>
      <VariantFields refusal={refusal} shown={{}} isNew />
      <Checkbox name="active" value="yes" defaultChecked={refusal?.values.active === 'yes'}>
        {t.fields.active}
      </Checkbox>
      <SubmitButton pending={t.creating} className="self-start">
        {t.createButton}
      </SubmitButton>
    </Form>
  );
}
