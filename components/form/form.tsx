import type { ComponentProps } from 'react';
import { Notice } from '@/components/ui/notice';
import type { FormState, Refusal } from './use-form';

interface FormProps<Data> extends Omit<ComponentProps<'form'>, 'action' | 'onSubmit' | 'ref' | 'hidden'> {
  state: FormState<Data>;
  hidden: Readonly<Record<string, string>>;
  /** The fields that say their own faults. Without it the form's children say why it was not taken. */
  saidAt?: readonly string[];
}

/** The one form: its action, its hidden fields, and why it was not taken. */
export function Form<Data>({ state, hidden, saidAt, children, ...rest }: FormProps<Data>) {
  return (
    <form {...rest} {...state.props} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="contents">{saidAt && <FormFault refusal={state.refusal} fields={saidAt} />}</div>
      <div className="contents">{children}</div>
    </form>
  );
}

/** What was refused and is not said at a field. @param fields those that say their own faults. */
export function FormFault({ refusal, fields }: { refusal: Refusal | undefined; fields: readonly string[] }) {
  if (!refusal) return null;
  const faults = Object.entries(refusal.fieldErrors);
  const elsewhere = faults.filter(([name]) => !fields.includes(name));
  if (faults.length > 0 && elsewhere.length === 0) return null;
  return (
    <Notice tone="harm" role="alert" title={refusal.message}>
      {elsewhere.map(([name, fault]) => (
        <p key={name}>{fault}</p>
      ))}
    </Notice>
  );
}
