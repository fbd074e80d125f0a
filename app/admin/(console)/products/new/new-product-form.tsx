'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Notice } from '@/components/ui/notice';
import type { CategoryLink } from '@/lib/catalog/types';
import { product as t } from '@/lib/console/messages';
import { createProductAction } from '../actions';
import { GOODS_FIELDS, GoodsText, ProductFields, VariantFields } from '../goods-fields';

export function NewProductForm({ categories }: { categories: readonly CategoryLink[] }) {
  const state = useForm(createProductAction);
  const { refusal, data } = state;
  const router = useRouter();
  useEffect(() => {
    if (data) router.push(`/admin/products/${data.id}?created=1`);
  }, [data, router]);
  if (data) {
    return (
      <Notice tone="good" role="status" title={t.createdPlain}>
        <Link href={`/admin/products/${data.id}?created=1`} prefetch={false} className="link py-2.5">
          {t.toProduct}
        </Link>
      </Notice>
    );
  }
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
