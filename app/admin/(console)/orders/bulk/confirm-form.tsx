'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import type { BulkKind } from '@/lib/console/bulk/kinds';
import { bulk as t } from '@/lib/console/messages';
import { captureManyAction, dispatchManyAction } from './actions';

interface ConfirmFormProps {
  kind: BulkKind;
  /** One press: a second one leads to the same run. */
  token: string;
  /** The orders, each with its amount as the page shows it. */
  orders: string;
  /** The list that somebody came from, as its address's query. */
  back: string | undefined;
  label: string;
}

export function ConfirmForm({ kind, token, orders, back, label }: ConfirmFormProps) {
  const state = useForm(kind === 'dispatch' ? dispatchManyAction : captureManyAction);
  return (
    <Form state={state} hidden={{ way: kind, token, orders, ...(back && { back }) }} saidAt={[]}>
      <SubmitButton pending={t.preview.pending}>{label}</SubmitButton>
    </Form>
  );
}
