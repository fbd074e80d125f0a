'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { cancelOrder as t, unreachable } from '@/shop/messages';
import { cancelOwn } from './actions';

/**
 * Folded: nobody cancels by a slip. What came of it the page itself says; a refusal stays above what the page shows then.
 * @param says what happens; undefined once it is not offered any more.
 */
export function CancelForm({ token, says }: { token: string; says: string | undefined }) {
  const state = useForm(cancelOwn, unreachable.later);
  if (says === undefined && !state.refusal) return null;
  return (
    <Form state={state} hidden={{ order: token }} saidAt={[]} className="flex flex-col gap-3">
      {says !== undefined && (
        <details>
          <summary className="link inline-flex min-h-11 cursor-pointer items-center">{t.title}</summary>
          <div className="mt-2 flex max-w-prose flex-col gap-3">
            <p>{says}</p>
            <SubmitButton pending={t.cancelling} variant="harm" className="w-full sm:w-auto sm:self-start">
              {t.button}
            </SubmitButton>
          </div>
        </details>
      )}
    </Form>
  );
}
