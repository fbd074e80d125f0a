'use client';

import { Lock } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { SubmitButton } from '@/components/form/submit-button';
import { type FormAction, useForm } from '@/components/form/use-form';
import { Notice } from '@/components/ui/notice';
import type { PlanGroup } from '@/lib/methods/instalments/plan-options';
import { emiForm as t, unreachable } from '@/shop/messages';
import { PlanChoice } from '../emi/plan-choice';
import { FormPart, PlanForm } from '../emi/plan-form';
import { PersonInputs } from './person-inputs';

interface PersonFormProps {
  action: FormAction<undefined>;
  /** Of the checkout, or of the order. */
  token: string;
  /** None until the lenders were asked. */
  groups: readonly PlanGroup[];
  chosen: string | undefined;
  label: string;
  /** Where the button places the order, too: what its customer agrees to. */
  agreement?: ReactNode;
}

/**
 * Who asks, then which plan, in one form: what was typed of the person stays in the browser's own fields from the one
 * step to the other, and comes back in no answer. Without scripts it is typed again with the plan.
 */
export function PersonForm({ action, token, groups, chosen, label, agreement }: PersonFormProps) {
  const state = useForm(action, unreachable.oneOrder);
  const { refusal, errors } = state;
  // The plans are at the lender's page.
  const goOn = refusal ? undefined : state.message;
  const heading = useRef<HTMLHeadingElement>(null);
  const onwards = useRef<HTMLDivElement>(null);
  const hasPlans = groups.length > 0;
  const hadPlans = useRef(hasPlans);

  useEffect(() => {
    if (goOn !== undefined) onwards.current?.focus();
  }, [goOn]);
  useEffect(() => {
    if (hasPlans && !hadPlans.current) heading.current?.focus();
    hadPlans.current = hasPlans;
  }, [hasPlans]);

  return (
    <PlanForm state={state} token={token}>
      <FormPart id="you" title={t.aboutYou}>
        <p className="text-muted">{t.aboutYouText}</p>
        <PersonInputs errors={errors} />
        <div>
          {/* First in the form, so that Enter in a field asks for plans, too. */}
          <SubmitButton
            name="step"
            value="plans"
            pending={t.askingLenders}
            variant={hasPlans ? 'quiet' : 'primary'}
          >
            {hasPlans ? t.askAgain : t.showPlans}
          </SubmitButton>
        </div>
      </FormPart>
      {goOn !== undefined && !hasPlans && (
        <div ref={onwards} tabIndex={-1} className="outline-none">
          <Notice role="status" title={goOn} />
        </div>
      )}
      {hasPlans && (
        <FormPart id="plans" title={t.yourPlan} headingRef={heading}>
          <PlanChoice groups={groups} chosen={refusal?.values.plan ?? chosen} error={errors.plan} />
        </FormPart>
      )}
      {(hasPlans || goOn !== undefined) && (
        <>
          <noscript>
            <p className="text-muted">{t.typeAgain}</p>
          </noscript>
          <SubmitButton
            {...(!hasPlans && { name: 'step', value: 'at-lender' })}
            pending={t.askingLender}
            variant="buy"
            size="large"
            icon={Lock}
            className="w-full"
          >
            {label}
          </SubmitButton>
          {agreement !== undefined && <p className="-mt-5 text-13 text-muted">{agreement}</p>}
        </>
      )}
    </PlanForm>
  );
}
