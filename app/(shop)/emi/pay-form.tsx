'use client';

import { useEffect, useRef } from 'react';
import { useResilientAction } from '@/components/form/use-resilient-action';
import { Notice } from '@/components/ui/notice';
import type { ActionResult } from '@/lib/action';
import type { PlanGroup } from '@/lib/methods/instalments/plan-options';
import { PayButton } from '../pay-button';
import { BackToCheckout } from './back-to-checkout';
import { CardInputs } from './card-inputs';
import { PlanChoice } from './plan-choice';

interface PayFormProps {
  action: (previous: ActionResult | undefined, form: FormData) => Promise<ActionResult>;
  /** Of the checkout, or of the order. */
  token: string;
  groups: readonly PlanGroup[];
  chosen: string | undefined;
  /** Whether the button places the order, too. */
  places?: boolean;
}

/** A plan and a card. Nothing that was typed of the card ever comes back in an answer; on the page it stays. */
export function PayForm({ action, token, groups, chosen, places = false }: PayFormProps) {
  const { result, pending, formProps } = useResilientAction(
    action,
    'We could not reach the shop just now. Press the button again: it stays one order.',
  );
  const failure = result && !result.ok ? result : undefined;
  const errors = failure?.fieldErrors ?? {};
  const element = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (failure) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);

  return (
    <form {...formProps} ref={element} noValidate className="group/pay flex flex-col gap-8">
      <input type="hidden" name="token" value={token} />
      {failure && (
        <Notice tone="harm" role="alert" title={failure.message}>
          {errors.plan && <p>{errors.plan}</p>}
          {errors.cart && <BackToCheckout why={errors.cart} />}
        </Notice>
      )}
      <section aria-labelledby="plans" className="flex flex-col gap-4">
        <h2 id="plans" className="text-21">
          Your plan
        </h2>
        <PlanChoice groups={groups} chosen={failure?.values.plan ?? chosen} error={errors.plan} />
      </section>
      <section aria-labelledby="card" className="flex flex-col gap-4">
        <h2 id="card" className="text-21">
          Your card
        </h2>
        <p className="text-muted">
          It must be a card of the bank whose plan you chose. We pass it on to Pine Labs and keep nothing of
          it.
        </p>
        <CardInputs errors={errors} />
      </section>
      <PayButton label="Confirm with your bank" asking="Asking your bank" pending={pending} />
      {places && (
        <p className="-mt-5 text-13 text-muted">
          This places the order; your bank then asks you to confirm the plan.
        </p>
      )}
    </form>
  );
}
