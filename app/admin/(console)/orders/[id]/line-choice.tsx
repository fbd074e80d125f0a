import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '@/components/form/use-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Field, FieldError } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { chosenLines, lineField, linesText, type RefundLine } from '@/lib/console/actions/line-amounts';
import { judgeAmount } from '@/lib/console/actions/payment-amount';
import { paymentActions as t } from '@/lib/console/messages';
import { formatINR, type Paise } from '@/lib/money';
import { AmountQuestion, AmountSaid } from './amount-said';

interface LineChoiceProps {
  lines: readonly RefundLine[];
  max: Paise;
  refusal: Refusal | undefined;
}

/** Which units come back, and what was paid for them: said in words as one chooses; without scripts when the form is sent. */
export function LineChoice({ lines, max, refusal }: LineChoiceProps) {
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>();
  const read = () => {
    const inputs = box.current?.querySelectorAll<HTMLInputElement>('input[name^="line-"]') ?? [];
    const chosen = [...inputs].filter(({ type, checked }) => type !== 'checkbox' || checked);
    setTyped(Object.fromEntries(chosen.map(({ name, value }) => [name, value])));
  };
  // The fields may be filled in before hydration.
  useEffect(read, []);
  const sent = refusal?.values ?? {};
  const chosen = chosenLines(lines, typed ?? sent);
  const judged =
    'errors' in chosen || chosen.amount === 0 ? undefined : judgeAmount('refund', chosen.amount, max);
  const unchanged = lines.every(({ position }) => {
    const name = lineField(position);
    return typed === undefined || (typed[name] ?? '') === (sent[name] ?? '');
  });
  const asked = unchanged && refusal?.fieldErrors.linesConfirmed !== undefined;
  const fault = unchanged ? refusal?.fieldErrors.lines : undefined;
  return (
    <div ref={box} onChange={read} className="flex flex-col gap-3">
      <input type="hidden" name="lines" value={linesText(lines)} />
      <input
        type="hidden"
        name="linesConfirmed"
        value={judged && 'says' in judged ? judged.confirmation : ''}
      />
      {lines.map((line) => (
        <LineField key={line.position} line={line} refusal={refusal} />
      ))}
      {fault && <FieldError>{fault}</FieldError>}
      <Checkbox
        name="shelf"
        value="yes"
        defaultChecked={refusal?.values.extent !== 'lines' || sent.shelf !== undefined}
      >
        {t.shelf}
      </Checkbox>
      {asked && judged && 'says' in judged ? (
        <AmountQuestion says={judged.says} press={t.refund.submit} />
      ) : (
        <output className="flex flex-col gap-1 empty:hidden">{judged && <AmountSaid read={judged} />}</output>
      )}
    </div>
  );
}

function LineField({ line, refusal }: { line: RefundLine; refusal: Refusal | undefined }) {
  const name = lineField(line.position);
  if (line.position === 'delivery') {
    return (
      <Checkbox name={name} value="1" defaultChecked={refusal?.values[name] !== undefined}>
        <span>{line.label}</span> <span className="text-muted tabular-nums">{formatINR(line.paid)}</span>
      </Checkbox>
    );
  }
  return (
    <Field
      name={name}
      label={t.unitsThatCome(line.label)}
      hint={t.unitsOf(line.left, formatINR(line.paid), line.quantity)}
      error={refusal?.fieldErrors[name]}
    >
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={refusal?.values[name] ?? ''}
          className="max-w-24 tabular-nums"
        />
      )}
    </Field>
  );
}
