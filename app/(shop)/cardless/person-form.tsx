'use client';

import { useEffect, useRef } from 'react';
import { useResilientAction } from '@/components/form/use-resilient-action';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ActionResult } from '@/lib/action';
import type { PlanGroup } from '@/lib/methods/instalments/plan-options';
import { BackToCheckout } from '../emi/back-to-checkout';
import { PlanChoice } from '../emi/plan-choice';
import { PayButton } from '../pay-button';
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
  const { result, pending, formProps } = useResilientAction(
    action,
    'We could not reach the shop just now. Press the button again: it stays one order.',
  );
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
          About you
        </h2>
        <p className="text-muted">
          The lender decides by these two. We pass them on to Pine Labs and keep nothing of them.
        </p>
        <PersonInputs errors={errors} />
        <div>
          <Press pending={pending} variant={hasPlans ? 'quiet' : 'primary'}>
            {hasPlans ? 'Ask again for these details' : 'Show my plans'}
          </Press>
        </div>
      </section>
      {goOn !== undefined && !hasPlans && (
        <>
          <div ref={onwards} tabIndex={-1} className="outline-none">
            <Notice role="status" title={goOn} />
          </div>
          <TypedAgain />
          <PayButton label={label} asking="Asking the lender" pending={pending} step="at-lender" />
        </>
      )}
      {hasPlans && (
        <>
          <section aria-labelledby="plans" className="flex flex-col gap-4">
            <h2 id="plans" ref={heading} tabIndex={-1} className="text-21">
              Your plan
            </h2>
            <PlanChoice groups={groups} chosen={failure?.values.plan ?? chosen} error={errors.plan} />
          </section>
          <TypedAgain />
          <PayButton label={label} asking="Asking the lender" pending={pending} />
        </>
      )}
    </form>
  );
}

function TypedAgain() {
  return (
    <noscript>
      <p className="text-muted">
        Please type your mobile number and PAN once more above, since this page keeps neither.
      </p>
    </noscript>
  );
}

/** Asks for plans only. First in the form, so that Enter in a field does the same. */
function Press({
  pending,
  variant,
  children,
}: {
  pending: boolean;
  variant: 'quiet' | 'primary';
  children: string;
}) {
  return (
    <Button
      type="submit"
      name="step"
      value="plans"
      variant={variant}
      aria-disabled={pending || undefined}
      className="aria-disabled:opacity-60"
    >
      {pending ? 'Asking the lenders' : children}
    </Button>
  );
}
