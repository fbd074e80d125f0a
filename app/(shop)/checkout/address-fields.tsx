import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { INDIAN_STATES } from '@/lib/orders/indian-states';
import { type FormState, wrongFields } from './form-fields';
import { TextField } from './text-field';

interface AddressFieldsProps {
  kind: 'shipping' | 'billing';
  nameLabel: string;
  nameHint: string;
  form: FormState;
}

/** An Indian address; `kind` begins the fields' names and their autocomplete tokens. */
export function AddressFields({ kind, nameLabel, nameHint, form }: AddressFieldsProps) {
  const stateName = `${kind}State` as const;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        name={`${kind}Name`}
        label={nameLabel}
        hint={nameHint}
        optional
        autoComplete={`${kind} name`}
        className="sm:col-span-2"
        form={form}
      />
      <TextField
        name={`${kind}Address1`}
        label="House and street"
        autoComplete={`${kind} address-line1`}
        className="sm:col-span-2"
        form={form}
      />
      <TextField
        name={`${kind}Address2`}
        label="Area or landmark"
        optional
        autoComplete={`${kind} address-line2`}
        className="sm:col-span-2"
        form={form}
      />
      <TextField
        name={`${kind}Pincode`}
        label="PIN code"
        inputMode="numeric"
        autoComplete={`${kind} postal-code`}
        form={form}
      />
      <TextField
        name={`${kind}City`}
        label="Town or city"
        autoComplete={`${kind} address-level2`}
        form={form}
      />
      <Field
        name={stateName}
        label="State or union territory"
        error={form.errors[stateName]}
        className="sm:col-span-2"
      >
        {(control) => (
          <Select
            {...control}
            required
            autoComplete={`${kind} address-level1`}
            defaultValue={form.values[stateName] ?? ''}
            autoFocus={wrongFields(form.errors)[0] === stateName}
          >
            <option value="">Choose one</option>
            {INDIAN_STATES.map((state) => (
              <option key={state}>{state}</option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
