'use client';

import { type ReactElement, useEffect, useRef } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { DialogActions } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { RadioCard, RadioGroup } from '@/components/ui/radio-group';
import { figuresAndWords } from '@/lib/console/actions/payment-amount';
import { settle as t } from '@/lib/console/messages';
import { refusalText } from '@/lib/console/refusal-text';
import { paise } from '@/lib/money';
import type { SettlementView } from '@/lib/payments/state/types';
import { settleAction } from '../actions';
import { OutcomeNotice } from '../outcome-notice';
import { ReasonField } from '../reason-field';

interface SettleFormProps {
  orderId: string;
  /** One press of the button: see `MoneyActionInput`. */
  formToken: string;
  /** What the gateway shows; undefined where nothing can be settled. */
  view: SettlementView | undefined;
  /** What was read in the dashboard, as it was typed. */
  reading: Readonly<Record<string, string>>;
  /** Why nothing can be settled now. */
  closed: string | undefined;
  wayOut: ReactElement;
}

/** Two ways to settle, none preselected; each says what it does, with the amount in words. */
export function SettleForm({ orderId, formToken, view, reading, closed, wayOut }: SettleFormProps) {
  const state = useForm(settleAction);
  const { refusal, data: outcome } = state;
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) banner.current?.focus();
  }, [outcome]);

  const said: ReactElement | undefined = outcome && (
    <div ref={banner} tabIndex={-1}>
      <OutcomeNotice result={outcome} />
    </div>
  );
  // A settlement that was refused because the order changed is reported above the new figures.
  if (view === undefined || (outcome && outcome.outcome !== 'refused')) {
    return (
      <div className="flex flex-col gap-4">
        {said ?? <Notice title={t.closedTitle}>{closed}</Notice>}
        <DialogActions>{wayOut}</DialogActions>
      </div>
    );
  }
  return (
    <Form
      state={state}
      hidden={{ ...reading, orderId, formToken, seen: view.seen }}
      saidAt={['way', 'reason']}
      className="flex flex-col gap-4"
    >
      {said}
      <RadioGroup legend={t.how} error={refusal?.fieldErrors.way}>
        <RadioCard
          name="way"
          value="accepted"
          defaultChecked={refusal?.values.way === 'accepted'}
          title={view.read ? t.acceptRead : t.accept}
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
      <ReasonField refusal={refusal} required />
      <DialogActions>
        {wayOut}
        <SubmitButton variant="primary" pending={t.pending}>
          {t.submit}
        </SubmitButton>
      </DialogActions>
    </Form>
  );
}

function acceptSays({ money, total, figures, read }: SettlementView): string {
  if (read === 'nothing') return t.acceptNothing(figuresAndWords(total));
  if (money.authorised === 0) {
    return t.acceptUnpaid(figuresAndWords(paise(figures.amountPaise)));
  }
  const is = money.captured > 0 ? 'captured' : 'held';
  const amount = money.captured > 0 ? money.captured : money.authorised;
  return t.acceptPaid(figuresAndWords(amount), is, figuresAndWords(total));
}

function backSays({ back }: SettlementView): string {
  if ('refused' in back) return t.notPossible(refusalText(back.refused));
  return (back.kind === 'cancel' ? t.releases : t.refunds)(figuresAndWords(back.amount));
}
