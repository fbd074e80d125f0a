'use client';

import { type ReactElement, useActionState, useEffect, useRef } from 'react';
import { DialogActions } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { RadioCard, RadioGroup } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { common, settle as t } from '@/lib/console/messages';
import { figuresAndWords } from '@/lib/console/payment-amount';
import { REASON_LENGTH } from '@/lib/console/reason-length';
import { paise } from '@/lib/money';
import type { SettlementView } from '@/lib/payments/types';
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
        {said ?? <Notice title={t.closedTitle}>{closed}</Notice>}
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
      <RadioGroup legend={t.how} error={faults.way}>
        <RadioCard
          name="way"
          value="accepted"
          defaultChecked={refusal?.values.way === 'accepted'}
          title={t.accept}
        >
          {acceptSays(view)}
        </RadioCard>
        <RadioCard
          name="way"
          value="refunded"
          disabled={'refused' in view.back}
          defaultChecked={refusal?.values.way === 'refunded'}
          title={t.refundAll}
        >
          {backSays(view)}
        </RadioCard>
      </RadioGroup>
      <Field label={common.reason} name="reason" hint={common.reasonHint} error={faults.reason}>
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
        <SubmitButton variant="primary" pending={t.pending}>
          {t.submit}
        </SubmitButton>
      </DialogActions>
    </form>
  );
}

function acceptSays({ money, total, figures }: SettlementView): string {
  if (money.authorised === 0) {
    return t.acceptUnpaid(figuresAndWords(paise(figures.amountPaise)));
  }
  const is = money.captured > 0 ? 'charged' : 'held';
  const amount = money.captured > 0 ? money.captured : money.authorised;
  return t.acceptPaid(figuresAndWords(amount), is, figuresAndWords(total));
}

function backSays({ back }: SettlementView): string {
  if ('refused' in back) return t.notPossible(back.refused);
  return (back.kind === 'cancel' ? t.releases : t.givesBack)(figuresAndWords(back.amount));
}
