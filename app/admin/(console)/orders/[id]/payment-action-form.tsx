'use client';

import { type ReactElement, useActionState, useEffect, useRef } from 'react';
import { DialogActions } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Returnable } from '@/lib/console/devices-view';
import { REASON_LENGTH } from '@/lib/console/reason-length';
import type { Paise } from '@/lib/money';
import type { OperationResult } from '@/lib/payments/state/types';
import { cancelAction, captureAction, refundAction } from './actions';
import { AmountChoice } from './amount-choice';
import { OutcomeNotice } from './outcome-notice';
import { ACTION_WORDS, type PaymentAction } from './payment-actions';
import { ReturnChoice } from './return-choice';

const ACTIONS = { capture: captureAction, cancel: cancelAction, refund: refundAction } as const;

export interface PaymentActionFormProps {
  action: PaymentAction;
  orderId: string;
  /** All that can be captured, cancelled or refunded, as it is shown. */
  max: Paise;
  /** Of a refund that may also take a convenience fee: the goods alone, which is what it gives back by itself. */
  goods?: Paise | undefined;
  /** One press of the button: see `MoneyActionInput`. */
  formToken: string;
  /** Of a refund: devices that may come back with it. */
  devices: Returnable;
  /** Leaves without doing anything. */
  wayOut: ReactElement;
  /** Why it cannot be done now: shown in place of the form, unless the last press came to something. */
  closed?: string | undefined;
  /** Called with what came of it; without it the form says so itself. */
  onOutcome?: (result: OperationResult) => void;
}

/** In a dialog, and on a page of its own for a browser without scripts. */
export function PaymentActionForm(props: PaymentActionFormProps) {
  const { action, orderId, max, goods, formToken, devices, wayOut, closed, onOutcome } = props;
  const [result, send] = useActionState(ACTIONS[action], undefined);
  const form = useRef<HTMLFormElement>(null);
  const refusal = result?.ok === false ? result : undefined;
  const outcome = result?.ok ? result.data : undefined;
  const words = ACTION_WORDS[action];

  useEffect(() => {
    if (outcome) onOutcome?.(outcome);
  }, [outcome, onOutcome]);
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid], [data-question]')?.focus();
  }, [refusal]);

  if (outcome && !onOutcome) return <OutcomeNotice result={outcome} />;
  if (closed !== undefined) return <Notice title="This cannot be done now">{closed}</Notice>;
  return (
    <form ref={form} action={send} className="group/action flex flex-col gap-4" noValidate>
      <input type="hidden" name="orderId" value={orderId} />
      <input type="hidden" name="formToken" value={formToken} />
      {/* Where the form stands by itself: a dialog is gone once the page loads again. */}
      <input type="hidden" name="returnTo" value={`/admin/orders/${orderId}/${action}`} />
      {refusal &&
        Object.keys(refusal.fieldErrors).every(
          (name) => !['amount', 'confirmed', 'reason'].includes(name),
        ) && (
          <Notice tone="harm" role="alert" title={refusal.message}>
            {Object.values(refusal.fieldErrors).map((fault) => (
              <p key={fault}>{fault}</p>
            ))}
          </Notice>
        )}
      {words.amounts && (
        <AmountChoice words={words} amounts={words.amounts} max={max} goods={goods} refusal={refusal} />
      )}
      {action === 'refund' && <ReturnChoice devices={devices} typed={refusal?.values ?? {}} />}
      <Field
        label="Reason"
        name="reason"
        optional
        hint="For the order’s history; the customer does not see it."
        error={refusal?.fieldErrors.reason}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={REASON_LENGTH}
            autoComplete="off"
            defaultValue={refusal?.values.reason}
          />
        )}
      </Field>
      <DialogActions>
        {wayOut}
        <SubmitButton variant={words.variant} pending={words.pending}>
          {words.submit}
        </SubmitButton>
      </DialogActions>
    </form>
  );
}
