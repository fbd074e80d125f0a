/** @jsxImportSource hono/jsx */
/** A labelled input with its hint and its error beside it. */
import type { FieldErrors, Form } from './form';

export interface FormState {
  readonly values: Form;
  readonly errors: FieldErrors;
}

interface FieldProps {
  state: FormState;
  name: string;
  label: string;
  hint?: string;
  autocomplete?: string;
  inputmode?: 'numeric' | 'text' | 'email' | 'decimal';
  maxlength?: number;
  placeholder?: string;
  /** Never sent back to the browser. */
  secret?: boolean;
  optional?: boolean;
}

/** Above a form that came back: how much of it needs another look. */
export function Alert({ state }: { state: FormState }) {
  const count = Object.keys(state.errors).length;
  if (count === 0) return null;
  return (
    <p class="alert" role="alert">
      {count === 1 ? 'One detail needs another look.' : `${count} details need another look.`}
    </p>
  );
}

export function Field({ state, name, label, hint, secret = false, optional = false, ...input }: FieldProps) {
  const error = state.errors[name];
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  const first = Object.keys(state.errors)[0] === name;
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={secret ? 'password' : 'text'}
        value={secret ? undefined : state.values[name]}
        required={!optional || undefined}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described === '' ? undefined : described}
        autofocus={first || undefined}
        {...input}
      />
      {hint && (
        <p id={`${name}-hint`} class="quiet hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} class="error">
          {error}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  state: FormState;
  name: string;
  legend: string;
  options: readonly { readonly code: string; readonly name: string }[];
}

export function Choice({ state, name, legend, options }: ChoiceProps) {
  const error = state.errors[name];
  return (
    <fieldset class="choice" aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.code}>
          <input
            type="radio"
            name={name}
            value={option.code}
            required
            checked={state.values[name] === option.code || undefined}
          />{' '}
          {option.name}
        </label>
      ))}
      {error && (
        <p id={`${name}-error`} class="error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
