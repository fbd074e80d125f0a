'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import type { RunQuery } from '@/lib/console/bulk/address';
import type { BulkKind } from '@/lib/console/bulk/kinds';
import { bulk as t } from '@/lib/console/messages';
import { captureManyAction, dispatchManyAction } from './actions';

interface ConfirmFormProps {
  kind: BulkKind;
  /** One press: a second one leads to the same run. */
  token: string;
  /** The orders, each with its amount as the page shows it. */
  orders: string;
  /** What the run's page is told by its address. */
  run: RunQuery;
  label: string;
}

export function ConfirmForm({ kind, token, orders, run, label }: ConfirmFormProps) {
  const state = useForm(kind === 'dispatch' ? dispatchManyAction : captureManyAction);
  return (
    <Form state={state} hidden={{ way: kind, token, orders, ...given(run) }} saidAt={[]}>
      <SubmitButton pending={t.preview.pending}>{label}</SubmitButton>
    </Form>
  );
}

function given(run: RunQuery): Record<string, string> {
  return Object.fromEntries(Object.entries(run).filter(([, value]) => value));
}
