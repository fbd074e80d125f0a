import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { emiForm as t } from '@/shop/messages';

interface CardInputProps
  extends Pick<ComponentProps<'input'>, 'autoComplete' | 'inputMode' | 'className' | 'placeholder'> {
  name: 'cardName' | 'cardNumber' | 'cardExpiry' | 'cardCvv' | 'cardMobile';
  label: string;
  hint?: string;
  errors: Readonly<Record<string, string>>;
}

/** Never filled by us: what a card says goes one way. */
function CardInput({ name, label, hint, errors, className, ...input }: CardInputProps) {
  return (
    <Field name={name} label={label} hint={hint} error={errors[name]} className={clsx('min-w-0', className)}>
      {(control) => <Input {...control} {...input} spellCheck={false} autoCapitalize="none" />}
    </Field>
  );
}

/** Shown by CSS as the chosen bank wants them, so that it is so without scripts too; no choice shows them all. */
export function CardInputs({ errors }: { errors: Readonly<Record<string, string>> }) {
  const byCvv =
    'group-has-[input[name=plan]:checked]/pay:hidden group-has-[[data-wants-cvv]:checked]/pay:flex!';
  const byMobile =
    'group-has-[input[name=plan]:checked]/pay:hidden group-has-[[data-wants-mobile]:checked]/pay:flex!';
  return (
    <div data-private className="grid gap-4 sm:grid-cols-2">
      <CardInput
        name="cardNumber"
        label={t.cardNumber}
        autoComplete="cc-number"
        inputMode="numeric"
        className="sm:col-span-2"
        errors={errors}
      />
      <CardInput
        name="cardName"
        label={t.cardName}
        autoComplete="cc-name"
        className="sm:col-span-2"
        errors={errors}
      />
      <CardInput
        name="cardExpiry"
        label={t.expiry}
        hint={t.expiryHint}
        autoComplete="cc-exp"
        inputMode="numeric"
        className={byCvv}
        errors={errors}
      />
      <CardInput
        name="cardCvv"
        label={t.cvv}
        hint={t.cvvHint}
        autoComplete="cc-csc"
        inputMode="numeric"
        className={byCvv}
        errors={errors}
      />
      <CardInput
        name="cardMobile"
        label={t.cardMobile}
        hint={t.cardMobileHint}
        autoComplete="tel-national"
        inputMode="tel"
        className={clsx('sm:col-span-2', byMobile)}
        errors={errors}
      />
    </div>
  );
}
