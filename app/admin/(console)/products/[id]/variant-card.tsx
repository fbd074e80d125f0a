'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { ActionForm } from '@/components/form/action-form';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Chip } from '@/components/ui/chip';
import { Money } from '@/components/ui/price';
import { products, product as t } from '@/lib/console/messages';
import type { VariantDetail } from '@/lib/console/products/product-detail';
import { changeVariantAction, offerVariantAction } from '../actions';
import { GOODS_FIELDS, VariantFields } from '../goods-fields';
import { CorrectionForm } from './correction-form';
import type { Known } from './product-form';

interface VariantCardProps {
  known: Known;
  variant: VariantDetail;
  /** Tells the fields of one card from those of another. */
  form: string;
  formToken: string;
  mayChange: boolean;
  /** Its forms are shown; else a link that shows them. */
  open: boolean;
}

export function VariantCard({ known, variant, form, formToken, mayChange, open }: VariantCardProps) {
  const { sku, options, active, left, low, waiting } = variant;
  const product = `/admin/products/${known.productId}` as const;
  const named = `sku=${encodeURIComponent(sku)}`;
  return (
    <li
      id={sku}
      className={clsx('card flex scroll-mt-4 flex-col gap-4', open ? 'p-4 md:p-6' : 'px-4 py-2 md:px-6')}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h3 className="font-medium wrap-anywhere">{options || sku}</h3>
        {options && <span className="text-13 text-muted wrap-anywhere">{sku}</span>}
        {!active && <Chip>{t.notOffered}</Chip>}
        {!open && <Money amount={variant.price} exact />}
        <span className="tabular-nums">{t.onShelf(left)}</span>
        {low && <Chip tone="harm">{left === 0 ? products.soldOut : products.low}</Chip>}
        {waiting > 0 && <span className="text-13 text-muted">{t.waiting(waiting)}</span>}
        <Link href={`${product}/stock?${named}`} prefetch={false} className="link py-3 text-13">
          <span>{t.history}</span>
          <span className="sr-only">{`: ${sku}`}</span>
        </Link>
        {mayChange && !open && (
          <Link
            href={`${product}?${named}#${encodeURIComponent(sku)}`}
            prefetch={false}
            className="link ml-auto py-2.5 font-medium"
          >
            <span>{t.change}</span>
            <span className="sr-only">{`: ${sku}`}</span>
          </Link>
        )}
      </div>
      {mayChange && open && (
        <>
          <CorrectionForm
            productId={known.productId}
            sku={sku}
            left={left}
            form={form}
            formToken={formToken}
          />
          <VariantForm known={known} variant={variant} form={form} />
          <ActionForm
            action={offerVariantAction}
            fields={{ ...known, sku, way: active ? 'stop' : 'offer' }}
            size="small"
            pending={active ? t.archiving : t.restoring}
            label={
              <>
                <span>{active ? t.stop : t.offer}</span>
                <span className="sr-only">{`: ${sku}`}</span>
              </>
            }
          />
        </>
      )}
    </li>
  );
}

function VariantForm({
  known,
  variant: { sku, typed },
  form,
}: Pick<VariantCardProps, 'known' | 'variant' | 'form'>) {
  const state = useForm(changeVariantAction);
  const { refusal, message, result } = state;
  const version = refusal?.values.version ?? known.version;
  return (
    <Form
      state={state}
      hidden={{ ...known, version, sku }}
      saidAt={GOODS_FIELDS}
      aria-label={t.title(sku)}
      className="flex flex-col gap-4"
    >
      <VariantFields refusal={refusal} shown={typed} form={form} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton variant="quiet" pending={t.saving}>
          <span>{t.save}</span>
          <span className="sr-only">{`: ${sku}`}</span>
        </SubmitButton>
        <p role="status" className="text-13 text-muted empty:hidden">
          {result?.ok ? message : undefined}
        </p>
      </div>
    </Form>
  );
}
