import type { ComponentProps, ReactNode } from 'react';
import { FormFault, HiddenFields } from './form-parts';
import type { FormState } from './use-form';

interface FormProps<Data> extends Omit<ComponentProps<'form'>, 'action' | 'onSubmit' | 'ref' | 'hidden'> {
  state: FormState<Data>;
  hidden: Readonly<Record<string, string>>;
  /** The fields that say their own faults. */
  saidAt?: readonly string[];
  /** Says in its own way, or elsewhere, why the form was not taken. */
  fault?: ReactNode;
}

/** The one form: its action, its hidden fields, and why it was not taken. */
export function Form<Data>({ state, hidden, saidAt = [], fault, children, ...rest }: FormProps<Data>) {
  return (
    <form {...rest} {...state.props} noValidate>
      <HiddenFields values={hidden} />
      {fault === undefined ? <FormFault refusal={state.refusal} fields={saidAt} /> : fault}
      <div className="contents">{children}</div>
    </form>
  );
}
