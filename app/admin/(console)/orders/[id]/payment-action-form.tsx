'use client';

import { type ReactElement, type ReactNode, useEffect } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { DialogActions } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { lineField, type RefundLine } from '@/lib/console/actions/line-amounts';
import { type RestockLine, restockField } from '@/lib/console/actions/restock-fields';
import { paymentActions as t } from '@/lib/console/messages';
import type { Returnable } from '@/lib/console/order/devices-view';
import type { Told } from '@/lib/console/order/outcome-text';
import type { Paise } from '@/lib/money';
import { cancelAction, captureAction, refundAction } from './actions';
import { AmountChoice } from './amount-choice';
import { OutcomeNotice } from './outcome-notice';
import { type PaymentAction, VARIANTS } from './payment-actions';
import { ReasonField } from './reason-field';
import { RestockChoice } from './restock-choice';
import { ReturnChoice } from './return-choice';

const ACTIONS = { capture: captureAction, cancel: cancelAction, refund: refundAction } as const;
/** Fields whose faults stand beside them; `confirmed` is the question below the amount. */
const SAID_AT_FIELDS = ['amount', 'confirmed', 'lines', 'linesConfirmed', 'reason'];

/** What is filled in takes the way of what was typed and comes back. */
const NOTHING_REFUSED = { ok: false, message: '', fieldErrors: {} } as const;

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
  /** Of a refund or a cancel: lines of which units can go back on the shelf. */
  restock: readonly RestockLine[];
  /** Of a refund: what was paid for each line. */
  lines: readonly RefundLine[];
  dispatched: boolean;
  /** The button or link that leaves without doing anything. */
  wayOut: ReactElement;
  /** Why it cannot be done now: shown in place of the form, unless the last press came to something. */
  closed?: string | undefined;
  /** On a page of its own: what stands below what came of it, and what its address has beside the order. */
  afterwards?: ReactNode;
  query?: string | undefined;
  /** Fields that are filled in: of a refund that a return led to. */
  chosen?: Readonly<Record<string, string>> | undefined;
  /** Called with what came of it; without it the form says so itself. */
  onOutcome?: (result: Told) => void;
}

/** In a dialog, and on a page of its own for a browser without scripts. */
export function PaymentActionForm(props: PaymentActionFormProps) {
  const { action, orderId, max, goods, formToken, devices, restock, lines, dispatched } = props;
  const { wayOut, closed, afterwards, query = '', onOutcome } = props;
  const state = useForm(ACTIONS[action]);
  const { data: outcome } = state;
  const refusal = state.refusal ?? (props.chosen && { ...NOTHING_REFUSED, values: { ...props.chosen } });
  const text = t[action];

  useEffect(() => {
    if (outcome) onOutcome?.(outcome);
  }, [outcome, onOutcome]);

  if (outcome && !onOutcome) {
    return (
      <div className="flex flex-col gap-4">
        <OutcomeNotice result={outcome} />
        <div className="contents">{afterwards}</div>
      </div>
    );
  }
  if (closed !== undefined) return <Notice title={t.closedTitle}>{closed}</Notice>;
  return (
    <Form
      state={state}
      // `returnTo` is where the form stands by itself: a dialog is gone once the page loads again.
      hidden={{ orderId, formToken, returnTo: `/admin/orders/${orderId}/${action}${query}` }}
      saidAt={[
        ...SAID_AT_FIELDS,
        ...restock.map(({ position }) => restockField(position)),
        ...lines.map(({ position }) => lineField(position)),
      ]}
      className="group/action flex flex-col gap-4"
    >
      {action !== 'cancel' && (
        <AmountChoice
          action={action}
          max={max}
          goods={goods}
          lines={action === 'refund' ? lines : []}
          refusal={refusal}
        />
      )}
      {action === 'refund' && <ReturnChoice devices={devices} typed={refusal?.values ?? {}} />}
      {action !== 'capture' && (
        // Items that come back are on the shelf by their own box.
        <div className="contents group-has-[input[value=lines]:checked]/action:hidden">
          <RestockChoice lines={restock} preset={!dispatched} refusal={refusal} />
        </div>
      )}
      <ReasonField refusal={refusal} />
      <DialogActions>
        {wayOut}
        <SubmitButton variant={VARIANTS[action]} pending={text.pending}>
          {text.submit}
        </SubmitButton>
      </DialogActions>
    </Form>
  );
}
