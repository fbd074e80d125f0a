import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { PersonField } from '@/lib/methods/cardless/person-form';
import type { CardField } from '@/lib/methods/instalments/card-form';

interface PrivateInputProps
  extends Pick<ComponentProps<'input'>, 'autoComplete' | 'autoCapitalize' | 'inputMode' | 'type'> {
  name: CardField | PersonField;
  label: string;
  hint?: string;
  className?: string;
  inputClassName?: string;
  errors: Readonly<Record<string, string>>;
}

/** Of a card or a person: never filled by us, what is typed here goes one way. */
export function PrivateInput({
  name,
  label,
  hint,
  errors,
  className,
  inputClassName,
  ...input
}: PrivateInputProps) {
  return (
    <Field name={name} label={label} hint={hint} error={errors[name]} className={clsx('min-w-0', className)}>
      {(control) => (
        <Input autoCapitalize="none" spellCheck={false} {...control} {...input} className={inputClassName} />
      )}
    </Field>
  );
}
