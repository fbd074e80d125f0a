import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { type FieldName, type FormState, wrongFields } from './form-fields';

interface SelectFieldProps {
  name: FieldName;
  label: string;
  hint?: string;
  autoComplete: string;
  /** What is chosen before anything was. */
  initial?: string | undefined;
  className?: string;
  form: FormState;
  children: ReactNode;
}

/** One of a list. The browser finds an entry by its first letters. */
export function SelectField({
  name,
  label,
  hint,
  autoComplete,
  initial = '',
  className,
  form,
  children,
}: SelectFieldProps) {
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      error={form.errors[name]}
      {...(className ? { className } : {})}
    >
      {(control) => (
        <Select
          {...control}
          required
          autoComplete={autoComplete}
          defaultValue={form.values[name] ?? initial}
          autoFocus={wrongFields(form.errors)[0] === name}
        >
          {children}
        </Select>
      )}
    </Field>
  );
}
