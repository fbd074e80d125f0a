'use client';

import { Lock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { PendingButton } from '@/components/form/pending-button';
import { useResilientAction } from '@/components/form/use-resilient-action';
import { Notice } from '@/components/ui/notice';
import type { ActionResult } from '@/lib/action';
import type { PlanGroup } from '@/lib/emi/plan-options';
import { emiForm as t, unreachable } from '@/shop/messages';
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
  const { result, pending, formProps } = useResilientAction(action, unreachable.oneOrder);
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
          {t.yourPlan}
        </h2>
        <PlanChoice groups={groups} chosen={failure?.values.plan ?? chosen} error={errors.plan} />
      </section>
      <section aria-labelledby="card" className="flex flex-col gap-4">
        <h2 id="card" className="text-21">
          {t.yourCard}
        </h2>
        <p className="text-muted">{t.cardText}</p>
        <CardInputs errors={errors} />
      </section>
      <PendingButton
        pending={pending}
        busy={t.askingBank}
        variant="buy"
        size="large"
        icon={Lock}
        className="w-full"
      >
        {t.confirmWithBank}
      </PendingButton>
      {places && <p className="-mt-5 text-13 text-muted">{t.placesOrder}</p>}
    </form>
  );
}
