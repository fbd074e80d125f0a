import type { ComponentProps, ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { type CheckoutFormState, type FieldName, wrongFields } from './form-fields';

interface FormFieldProps
  extends Pick<
    ComponentProps<'input'>,
    'type' | 'inputMode' | 'autoComplete' | 'autoCapitalize' | 'className'
  > {
  name: FieldName;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  /** What is chosen before anything was. */
  initial?: string | undefined;
  form: CheckoutFormState;
  /** Of a list: its options. The browser finds one by its first letters. */
  children?: ReactNode;
}

/** A line of text, or one of a list. No `maxLength`: it would cut a pasted text in silence, where the server's message explains. */
export function FormField({
  name,
  label,
  hint,
  optional = false,
  initial = '',
  form,
  className = '',
  children,
  ...input
}: FormFieldProps) {
  const shared = {
    required: !optional,
    defaultValue: form.values[name] ?? initial,
    // Without scripts this is what takes a person to the first field that needs another look.
    autoFocus: wrongFields(form.errors)[0] === name,
  };
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      error={form.errors[name]}
      optional={optional}
      className={className}
    >
      {(control) =>
        children ? (
          <Select {...control} {...shared} autoComplete={input.autoComplete}>
            {children}
          </Select>
        ) : (
          <Input {...control} {...input} {...shared} />
        )
      }
    </Field>
  );
}
