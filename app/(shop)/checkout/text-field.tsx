import type { ComponentProps, ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { type FieldName, type FormState, wrongFields } from './form-fields';

interface TextFieldProps
  extends Pick<
    ComponentProps<'input'>,
    'type' | 'inputMode' | 'autoComplete' | 'autoCapitalize' | 'className'
  > {
  name: FieldName;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  form: FormState;
}

/** A line of text. No `maxLength`: it would cut a pasted text in silence, where the server's message explains. */
export function TextField({ name, label, hint, optional, form, className, ...input }: TextFieldProps) {
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      error={form.errors[name]}
      {...(optional ? { optional } : {})}
      {...(className ? { className } : {})}
    >
      {(control) => (
        <Input
          {...control}
          {...input}
          required={!optional}
          defaultValue={form.values[name] ?? ''}
          // Without scripts this is what takes a person to the first field that needs another look.
          autoFocus={wrongFields(form.errors)[0] === name}
        />
      )}
    </Field>
  );
}
