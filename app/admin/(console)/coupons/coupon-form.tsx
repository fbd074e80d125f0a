'use client';

import type { ComponentProps } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { type FormAction, useForm } from '@/components/form/use-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { RadioCard, RadioGroup } from '@/components/ui/radio-group';
import { coupons as t } from '@/lib/console/messages';

interface CouponFormProps {
  action: FormAction<undefined>;
  /** Of a coupon that there is: its code, and the version that these values are of. */
  hidden: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>>;
  categories: readonly { id: string; name: string }[];
  submit: string;
}

const KINDS = ['percent', 'amount', 'free-delivery'] as const;
const SAID = [
  'coupon',
  'kind',
  'percentage',
  'amount',
  'least',
  'starts',
  'ends',
  'usesInAll',
  'usesByCustomer',
  'note',
];

export function CouponForm({ action, hidden, values, categories, submit }: CouponFormProps) {
  const state = useForm(action);
  const { refusal, errors, result } = state;
  const shown = refusal?.values ?? values;
  const isNew = hidden.coupon === undefined;
  const of = (name: string, label: string, hint: string | undefined) => ({
    name,
    label,
    hint,
    error: errors[name],
    defaultValue: shown[name],
  });
  return (
    <Form state={state} hidden={hidden} saidAt={SAID} className="flex flex-col gap-5">
      {result?.ok && <Notice tone="good" role="status" title={result.message ?? ''} />}
      {isNew && (
        <InputField
          {...of('coupon', t.code, t.codeHint)}
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
        />
      )}
      <RadioGroup legend={t.kind} error={errors.kind}>
        {KINDS.map((kind) => (
          <RadioCard
            key={kind}
            name="kind"
            value={kind}
            defaultChecked={shown.kind === kind}
            title={t.kinds[kind].name}
          >
            {t.kinds[kind].says}
          </RadioCard>
        ))}
      </RadioGroup>
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2 sm:items-end">
        <InputField {...of('percentage', t.percentage, t.percentageHint)} inputMode="decimal" />
        <InputField {...of('amount', t.amount, t.amountHint)} inputMode="decimal" />
      </div>
      <InputField {...of('least', t.least, t.leastHint)} inputMode="decimal" />
      <fieldset>
        <legend className="mb-1 font-medium">{t.categories}</legend>
        <p className="text-13 text-muted">{t.categoriesHint}</p>
        <div className="flex flex-wrap gap-x-6">
          {categories.map(({ id, name }) => (
            <Checkbox key={id} name={`category.${id}`} defaultChecked={shown[`category.${id}`] !== undefined}>
              {name}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2 sm:items-end">
        <InputField {...of('starts', t.starts, t.startsHint)} type="date" />
        <InputField {...of('ends', t.ends, t.endsHint)} type="date" />
        <InputField {...of('usesInAll', t.usesInAll, t.usesInAllHint)} inputMode="numeric" />
        <InputField {...of('usesByCustomer', t.usesByCustomer, t.usesByCustomerHint)} inputMode="numeric" />
      </div>
      <InputField {...of('note', t.note, t.noteHint)} maxLength={200} />
      <SubmitButton pending={t.saving} className="self-start">
        {submit}
      </SubmitButton>
    </Form>
  );
}

interface InputFieldProps extends ComponentProps<'input'> {
  name: string;
  label: string;
  hint: string | undefined;
  error: string | undefined;
}

function InputField({ label, name, hint, error, ...input }: InputFieldProps) {
  return (
    <Field label={label} name={name} hint={hint} error={error}>
      {(control) => <Input {...control} autoComplete="off" {...input} />}
    </Field>
  );
}
