'use client';

import { Lock } from 'lucide-react';
import { PendingButton } from '@/components/form/pending-button';
import { useResilientAction } from '@/components/form/use-resilient-action';
import type { ActionResult } from '@/lib/action';
import type { PlanGroup } from '@/lib/methods/instalments/plan-options';
import { emiForm as t, unreachable } from '@/shop/messages';
import { CardInputs } from './card-inputs';
import { PlanChoice } from './plan-choice';
import { FormPart, PlanForm } from './plan-form';

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
  const { failure, errors, pending, formProps } = useResilientAction(action, unreachable.oneOrder);
  return (
    <PlanForm {...{ failure, errors, formProps, token }} className="group/pay">
      <FormPart id="plans" title={t.yourPlan}>
        <PlanChoice groups={groups} chosen={failure?.values.plan ?? chosen} error={errors.plan} />
      </FormPart>
      <FormPart id="card" title={t.yourCard}>
        <p className="text-muted">{t.cardText}</p>
        <CardInputs errors={errors} />
      </FormPart>
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
    </PlanForm>
  );
}
