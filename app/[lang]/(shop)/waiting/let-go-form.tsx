'use client';

import { Form } from '@/components/form/form';
import { PendingButton } from '@/components/form/pending-button';
import { useForm } from '@/components/form/use-form';
import { waiting as t, unreachable } from '@/shop/messages';
import { letGoAction } from './actions';

/** Two ways to leave an order that is not paid. */
export function LetGoForm({ reference }: { reference: string }) {
  const state = useForm(letGoAction, unreachable.later);
  return (
    <Form state={state} hidden={{ reference }} saidAt={[]} className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-3">
        {(['change', 'back'] as const).map((way) => (
          <PendingButton
            key={way}
            name="way"
            value={way}
            variant="quiet"
            pending={state.pending}
            busy={t.working}
            className="grow sm:grow-0"
          >
            {t[way]}
          </PendingButton>
        ))}
      </div>
      <p className="text-13 text-muted">{t.backHint}</p>
    </Form>
  );
}
