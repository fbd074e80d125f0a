'use client';

import { Lock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { PendingButton } from '@/components/form/pending-button';
import { useResilientAction } from '@/components/form/use-resilient-action';
import { Notice } from '@/components/ui/notice';
import type { ActionResult } from '@/lib/action';
import type { PlanGroup } from '@/lib/emi/plan-options';
import { emiForm as t, unreachable } from '@/shop/messages';
import { BackToCheckout } from '../emi/back-to-checkout';
import { PlanChoice } from '../emi/plan-choice';
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
  const { result, pending, formProps } = useResilientAction(action, unreachable.oneOrder);
  const failure = result && !result.ok ? result : undefined;
  // The plans are at the lender's page.
  const goOn = result?.ok ? result.message : undefined;
  const errors = failure?.fieldErrors ?? {};
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const onwards = useRef<HTMLDivElement>(null);
  const hasPlans = groups.length > 0;
  const hadPlans = useRef(hasPlans);

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);
  useEffect(() => {
    if (goOn !== undefined) onwards.current?.focus();
  }, [goOn]);
  useEffect(() => {
    if (hasPlans && !hadPlans.current) heading.current?.focus();
    hadPlans.current = hasPlans;
  }, [hasPlans]);

  return (
    <form {...formProps} ref={form} noValidate className="flex flex-col gap-8">
      <input type="hidden" name="token" value={token} />
      {failure && (
        <Notice tone="harm" role="alert" title={failure.message}>
          {errors.plan && <p>{errors.plan}</p>}
          {errors.cart && <BackToCheckout why={errors.cart} />}
        </Notice>
      )}
      <section aria-labelledby="you" className="flex flex-col gap-4">
        <h2 id="you" className="text-21">
          {t.aboutYou}
        </h2>
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
      </section>
      {goOn !== undefined && !hasPlans && (
        <div ref={onwards} tabIndex={-1} className="outline-none">
          <Notice role="status" title={goOn} />
        </div>
      )}
      {hasPlans && (
        <section aria-labelledby="plans" className="flex flex-col gap-4">
          <h2 id="plans" ref={heading} tabIndex={-1} className="text-21">
            {t.yourPlan}
          </h2>
          <PlanChoice groups={groups} chosen={failure?.values.plan ?? chosen} error={errors.plan} />
        </section>
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
    </form>
  );
}
