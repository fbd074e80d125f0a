'use client';

import { type ReactElement, useActionState, useEffect, useRef } from 'react';
import { DialogActions } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { RadioCard, RadioGroup } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { figuresAndWords } from '@/lib/console/payment-amount';
import { REASON_LENGTH } from '@/lib/console/reason-length';
import { paise } from '@/lib/money';
import type { SettlementView } from '@/lib/payments/state/types';
import { settleAction } from '../actions';
import { OutcomeNotice } from '../outcome-notice';

interface SettleFormProps {
  orderId: string;
  /** One press of the button: see `MoneyActionInput`. */
  formToken: string;
  /** What the gateway shows; undefined where nothing can be settled. */
  view: SettlementView | undefined;
  /** Why nothing can be settled now. */
  closed: string | undefined;
  wayOut: ReactElement;
}

/** Two ways, neither chosen beforehand; what each does stands in it with the amount in words. */
export function SettleForm({ orderId, formToken, view, closed, wayOut }: SettleFormProps) {
  const [result, action] = useActionState(settleAction, undefined);
  const form = useRef<HTMLFormElement>(null);
  const banner = useRef<HTMLDivElement>(null);
  const refusal = result?.ok === false ? result : undefined;
  const outcome = result?.ok ? result.data : undefined;
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid], input[type=radio]')?.focus();
  }, [refusal]);
  useEffect(() => {
    if (outcome) banner.current?.focus();
  }, [outcome]);

  const said: ReactElement | undefined = outcome && (
    <div ref={banner} tabIndex={-1}>
      <OutcomeNotice result={outcome} />
    </div>
  );
  // What was refused because it has changed stands above the new figures.
  if (view === undefined || (outcome && outcome.outcome !== 'refused')) {
    return (
      <div className="flex flex-col gap-4">
        {said ?? <Notice title="This cannot be settled here now">{closed}</Notice>}
        <DialogActions>{wayOut}</DialogActions>
      </div>
    );
  }
  const faults = refusal?.fieldErrors ?? {};
  const general =
    faults.seen ??
    faults.formToken ??
    faults.orderId ??
    (faults.way || faults.reason ? undefined : refusal?.message);
  return (
    <form ref={form} action={action} className="flex flex-col gap-4" noValidate>
      {said}
      <input type="hidden" name="orderId" value={orderId} />
      <input type="hidden" name="formToken" value={formToken} />
      <input type="hidden" name="seen" value={view.seen} />
      {general && <Notice tone="harm" role="alert" title={general} />}
      <RadioGroup legend="How it is settled" error={faults.way}>
        <RadioCard
          name="way"
          value="accepted"
          defaultChecked={refusal?.values.way === 'accepted'}
          title="Accept what the gateway shows"
        >
          {acceptSays(view)}
        </RadioCard>
        <RadioCard
          name="way"
          value="refunded"
          disabled={'refused' in view.back}
          defaultChecked={refusal?.values.way === 'refunded'}
          title="Refund it all"
        >
          {backSays(view)}
        </RadioCard>
      </RadioGroup>
      <Field
        label="Reason"
        name="reason"
        hint="For the order’s history; the customer does not see it."
        error={faults.reason}
      >
        {(control) => (
          <Input
            {...control}
            required
            maxLength={REASON_LENGTH}
            autoComplete="off"
            defaultValue={refusal?.values.reason}
          />
        )}
      </Field>
      <DialogActions>
        {wayOut}
        <SubmitButton variant="primary" pending="Settling…">
          Settle it
        </SubmitButton>
      </DialogActions>
    </form>
  );
}

function acceptSays({ money, total, figures }: SettlementView): string {
  if (money.authorised === 0) {
    return `The order may be paid with ${figuresAndWords(paise(figures.amountPaise))}, as the gateway asks. Unless it is paid, it closes like any other.`;
  }
  const is = money.captured > 0 ? 'charged' : 'held';
  const amount = money.captured > 0 ? money.captured : money.authorised;
  return `${figuresAndWords(amount)} counts as ${is} for the order of ${figuresAndWords(total)}. The customer is told so, and the order goes on as any other.`;
}

function backSays({ back }: SettlementView): string {
  if ('refused' in back) return `Not possible: ${back.refused}`;
  return back.kind === 'cancel'
    ? `The ${figuresAndWords(back.amount)} held goes back to the card, and nothing is charged. Nothing is sent, and its items go back on the shelf. This cannot be undone.`
    : `${figuresAndWords(back.amount)} is given back to the customer. Nothing is sent, and its items go back on the shelf. This cannot be undone.`;
}
