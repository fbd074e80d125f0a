import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioCard, RadioGroup } from '@/components/ui/radio-group';
import { formatINR, MIN_ORDER_AMOUNT, type Paise } from '@/lib/money';
import type { MoveWords } from './moves';

interface AmountChoiceProps {
  words: MoveWords;
  part: string;
  max: Paise;
  typed: Record<string, string>;
  error: string | undefined;
}

/** All or a part. The amount's field shows itself with the part, by style alone: no script is needed. */
export function AmountChoice({ words, part, max, typed, error }: AmountChoiceProps) {
  const partly = typed.extent === 'part';
  return (
    <div className="flex flex-col gap-3">
      <input type="hidden" name="shown" value={max} />
      <RadioGroup legend="How much" legendHidden>
        <RadioCard
          name="extent"
          value="full"
          defaultChecked={!partly}
          title={`${words.full}: ${formatINR(max)}`}
        />
        <RadioCard name="extent" value="part" defaultChecked={partly} title="A part of it">
          {part}
        </RadioCard>
      </RadioGroup>
      <div className="hidden group-has-[input[value=part]:checked]/move:block">
        <Field
          label="Amount in rupees"
          name="amount"
          hint={`From ${formatINR(MIN_ORDER_AMOUNT)} to ${formatINR(max)}`}
          error={error}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={typed.amount}
              className="tabular-nums md:max-w-48"
            />
          )}
        </Field>
      </div>
    </div>
  );
}
