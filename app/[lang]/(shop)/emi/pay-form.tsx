'use client';

import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { SubmitButton } from '@/components/form/submit-button';
import { type FormAction, useForm } from '@/components/form/use-form';
import type { PlanGroup } from '@/lib/methods/instalments/plan-options';
import { emiForm as t, unreachable } from '@/shop/messages';
import { CardInputs } from './card-inputs';
import { PlanChoice } from './plan-choice';
import { FormPart, PlanForm } from './plan-form';

interface PayFormProps {
  action: FormAction<undefined>;
  /** Of the checkout, or of the order. */
  token: string;
  groups: readonly PlanGroup[];
  chosen: string | undefined;
  /** Where the button places the order, too: what its customer agrees to. */
  agreement?: ReactNode;
}

/** A plan and a card. Nothing that was typed of the card ever comes back in an answer; on the page it stays. */
export function PayForm({ action, token, groups, chosen, agreement }: PayFormProps) {
  const state = useForm(action, unreachable.oneOrder);
  const { refusal, errors } = state;
  return (
    <PlanForm state={state} token={token} className="group/pay">
      <FormPart id="plans" title={t.yourPlan}>
        <PlanChoice groups={groups} chosen={refusal?.values.plan ?? chosen} error={errors.plan} />
      </FormPart>
      <FormPart id="card" title={t.yourCard}>
        <p className="text-muted">{t.cardText}</p>
        <CardInputs errors={errors} />
      </FormPart>
      <SubmitButton pending={t.askingBank} variant="buy" size="large" icon={Lock} className="w-full">
        {t.confirmWithBank}
      </SubmitButton>
      {agreement !== undefined && (
        <p className="-mt-5 text-13 text-muted">
          <span>{t.placesOrder}</span> <span>{agreement}</span>
        </p>
      )}
    </PlanForm>
  );
}
