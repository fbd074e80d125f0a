import type { ReactElement } from 'react';
import { buttonClass } from '@/components/ui/button';
import { DialogActions } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { RadioCard, RadioGroup } from '@/components/ui/radio-group';
import { Sentence } from '@/components/ui/sentence';
import { STATES } from '@/lib/console/actions/reading-fields';
import { settle } from '@/lib/console/messages';

const t = settle.reading;

interface ReadingFormProps {
  /** Why the shop does not understand the order, or what is wrong with what was typed. */
  why: string;
  gatewayOrderId: string | undefined;
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  wayOut: ReactElement;
}

/** Asks what the gateway's dashboard shows. It goes into the page's address, and nothing is done yet. */
export function ReadingForm({ why, gatewayOrderId, typed, errors, wayOut }: ReadingFormProps) {
  return (
    <form className="flex flex-col gap-4" autoComplete="off" noValidate>
      <Notice title={t.title}>
        <p>{why}</p>
        <p>{t.how}</p>
        {gatewayOrderId && (
          <p className="break-all">
            <Sentence parts={t.order(<code>{gatewayOrderId}</code>)} />
          </p>
        )}
      </Notice>
      <RadioGroup legend={t.where} error={errors.state}>
        {STATES.map((state) => (
          <RadioCard
            key={state}
            name="state"
            value={state}
            defaultChecked={typed.state === state}
            title={t.states[state]}
          />
        ))}
      </RadioGroup>
      <Field label={t.amount} name="amount" error={errors.amount}>
        {(control) => <Input {...control} inputMode="decimal" defaultValue={typed.amount} />}
      </Field>
      <Field label={t.refunded} name="refunded" hint={t.refundedHint} error={errors.refunded} optional>
        {(control) => <Input {...control} inputMode="decimal" defaultValue={typed.refunded} />}
      </Field>
      <DialogActions>
        {wayOut}
        <button type="submit" className={buttonClass('primary')}>
          {t.show}
        </button>
      </DialogActions>
    </form>
  );
}
