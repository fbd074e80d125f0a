import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioCard, RadioGroup } from '@/components/ui/radio-group';
import type { RefundLine } from '@/lib/console/actions/line-amounts';
import {
  amountSays,
  type PartialAction,
  type PaymentAmount,
  partSays,
  readPaymentAmount,
} from '@/lib/console/actions/payment-amount';
import { paymentActions as t } from '@/lib/console/messages';
import { formatINR, type Paise } from '@/lib/money';
import { MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { AmountQuestion, AmountSaid } from './amount-said';
import { LineChoice } from './line-choice';

interface AmountChoiceProps {
  action: PartialAction;
  max: Paise;
  goods: Paise | undefined;
  /** Of a refund: what was paid for each line; none where nothing can come back by lines. */
  lines: readonly RefundLine[];
  refusal: Refusal | undefined;
}

/**
 * All of it or a part. CSS alone shows the amount's field when the part is chosen, so that no script is needed. A part is
 * repeated in words as it is typed, and `confirmed` names those words. Without scripts the first press shows the words and
 * the second confirms them. Giving up more than half is asked about with scripts too.
 */
export function AmountChoice({ action, max, goods, lines, refusal }: AmountChoiceProps) {
  const sent = refusal?.values.amount ?? '';
  const [typed, setTyped] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  // The field may be filled in before hydration.
  useEffect(() => setTyped(field.current?.value), []);
  const amount = typed ?? sent;
  const text = t[action];
  const read = readPaymentAmount(action, amount, max);
  const isSent = refusal !== undefined && amount === sent;
  const asked = isSent && refusal.fieldErrors.confirmed !== undefined;
  const extent = refusal?.values.extent ?? (goods === undefined ? 'full' : 'goods');
  const partly = extent === 'part';
  return (
    <div className="flex flex-col gap-3">
      <input type="hidden" name="shown" value={max} />
      <input type="hidden" name="confirmed" value={confirmation(read, asked)} />
      {goods !== undefined && <input type="hidden" name="goods" value={goods} />}
      <RadioGroup legend={t.howMuch} legendHidden>
        {goods !== undefined && (
          <RadioCard
            name="extent"
            value="goods"
            defaultChecked={extent === 'goods'}
            title={t.goods(formatINR(goods))}
          >
            {partSays(action, goods, max).join(' ')}
          </RadioCard>
        )}
        <RadioCard
          name="extent"
          value="full"
          defaultChecked={extent === 'full'}
          title={t.all(goods === undefined ? text.full : t.withFee(text.full), formatINR(max))}
        >
          {amountSays(action, max)}
        </RadioCard>
        {lines.length > 0 && (
          <RadioCard name="extent" value="lines" defaultChecked={extent === 'lines'} title={t.someLines}>
            {t.someLinesText}
          </RadioCard>
        )}
        <RadioCard name="extent" value="part" defaultChecked={partly} title={t.aPart}>
          {text.part}
        </RadioCard>
      </RadioGroup>
      {lines.length > 0 && (
        <div className="hidden group-has-[input[value=lines]:checked]/action:block">
          <LineChoice lines={lines} max={max} refusal={refusal} />
        </div>
      )}
      <div className="hidden flex-col gap-3 group-has-[input[value=part]:checked]/action:flex">
        <Field
          label={t.amount}
          name="amount"
          hint={t.range(formatINR(MIN_ORDER_AMOUNT), formatINR(max))}
          error={isSent ? refusal.fieldErrors.amount : undefined}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              ref={field}
              defaultValue={sent}
              onChange={(event) => setTyped(event.target.value)}
              className="tabular-nums md:max-w-48"
            />
          )}
        </Field>
        {asked && 'says' in read ? (
          <AmountQuestion says={read.says} press={text.submit} />
        ) : (
          <output htmlFor="amount" className="flex flex-col gap-1 empty:hidden">
            {amount !== '' && !(isSent && 'fault' in read) && <AmountSaid read={read} />}
          </output>
        )}
      </div>
    </div>
  );
}

function confirmation(read: PaymentAmount | { fault: string }, asked: boolean): string {
  return 'says' in read && (asked || !read.grave) ? read.confirmation : '';
}
