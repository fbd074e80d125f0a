'use client';

import { Lock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { PendingButton } from '@/components/form/pending-button';
import { useResilientAction } from '@/components/form/use-resilient-action';
import { Notice } from '@/components/ui/notice';
import type { ActionResult } from '@/lib/action';
import type { PlanGroup } from '@/lib/methods/instalments/plan-options';
import { emiForm as t, unreachable } from '@/shop/messages';
import { PlanChoice } from '../emi/plan-choice';
import { FormPart, PlanForm } from '../emi/plan-form';
import { PersonInputs } from './person-inputs';

interface PersonFormProps {
  action: (previous: ActionResult | undefined, form: FormData) => Promise<ActionResult>;
  /** Of the checkout, or of the order. */
  token: string;
  /** None until the lenders were asked. */
  groups: readonly PlanGroup[];
  chosen: string | undefined;
  label: string;
}

/**
 * Who asks, then which plan, in one form: what was typed of the person stays in the browser's own fields from the one
 * step to the other, and comes back in no answer. Without scripts it is typed again with the plan.
 */
export function PersonForm({ action, token, groups, chosen, label }: PersonFormProps) {
  const { result, failure, errors, pending, formProps } = useResilientAction(action, unreachable.oneOrder);
  // The plans are at the lender's page.
  const goOn = result?.ok ? result.message : undefined;
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
    <PlanForm {...{ failure, errors, formProps, token }}>
      <FormPart id="you" title={t.aboutYou}>
        <p className="text-muted">{t.aboutYouText}</p>
        <PersonInputs errors={errors} />
        <div>
          {/* First in the form, so that Enter in a field asks for plans, too. */}
          <PendingButton
            name="step"
            value="plans"
            pending={pending}
            busy={t.askingLenders}
            variant={hasPlans ? 'quiet' : 'primary'}
          >
            {hasPlans ? t.askAgain : t.showPlans}
          </PendingButton>
        </div>
      </FormPart>
      {goOn !== undefined && !hasPlans && (
        <div ref={onwards} tabIndex={-1} className="outline-none">
          <Notice role="status" title={goOn} />
        </div>
      )}
      {hasPlans && (
        <FormPart id="plans" title={t.yourPlan} headingRef={heading}>
          <PlanChoice groups={groups} chosen={failure?.values.plan ?? chosen} error={errors.plan} />
        </FormPart>
      )}
      {(hasPlans || goOn !== undefined) && (
        <>
          <noscript>
            <p className="text-muted">{t.typeAgain}</p>
          </noscript>
          <PendingButton
            {...(!hasPlans && { name: 'step', value: 'at-lender' })}
            pending={pending}
            busy={t.askingLender}
            variant="buy"
            size="large"
            icon={Lock}
            className="w-full"
          >
            {label}
          </PendingButton>
        </>
      )}
    </PlanForm>
  );
}
