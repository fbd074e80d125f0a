import type { Country } from '@/lib/orders/countries';
import { INDIAN_STATES } from '@/lib/orders/indian-states';
import type { FormState } from './form-fields';
import { SelectField } from './select-field';
import { TextField } from './text-field';

interface AddressFieldsProps {
  kind: 'shipping' | 'billing';
  nameLabel: string;
  nameHint: string;
  /** Asked only where there is a choice. */
  countries: readonly Country[];
  form: FormState;
}

/**
 * `kind` begins the fields' names and their autocomplete tokens. What differs between India and elsewhere is shown and
 * hidden by CSS alone, so that it is so without scripts too.
 */
export function AddressFields({ kind, nameLabel, nameHint, countries, form }: AddressFieldsProps) {
  const hasIndia = countries.some(({ code }) => code === 'IN');
  const choice = countries.length > 1;
  return (
    <div className="group/place grid gap-4 sm:grid-cols-2">
      {choice && (
        <SelectField
          name={`${kind}Country`}
          label="Country"
          autoComplete={`${kind} country`}
          initial={countries[0]?.code}
          className="sm:col-span-2"
          form={form}
        >
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
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
        name={`${kind}Address3`}
        label="Address line 3"
        optional
        autoComplete={`${kind} address-line3`}
        className="sm:col-span-2"
        form={form}
      />
      {hasIndia && (
        <TextField
          name={`${kind}Pincode`}
          label="PIN code"
          inputMode="numeric"
          autoComplete={`${kind} postal-code`}
          className={choice ? 'not-group-has-[option[value=IN]:checked]/place:hidden' : ''}
          form={form}
        />
      )}
      {(choice || !hasIndia) && (
        <TextField
          name={`${kind}Postcode`}
          label="Postal code"
          optional
          autoComplete={`${kind} postal-code`}
          autoCapitalize="characters"
          className="group-has-[option[value=IN]:checked]/place:hidden"
          form={form}
        />
      )}
      <TextField
        name={`${kind}City`}
        label="Town or city"
        autoComplete={`${kind} address-level2`}
        form={form}
      />
      {hasIndia && (
        <SelectField
          name={`${kind}State`}
          label="State or union territory"
          autoComplete={`${kind} address-level1`}
          className={
            choice ? 'sm:col-span-2 not-group-has-[option[value=IN]:checked]/place:hidden' : 'sm:col-span-2'
          }
          form={form}
        >
          <option value="">Choose one</option>
          {INDIAN_STATES.map((state) => (
            <option key={state} value={state}>
              {state}
            </option>
          ))}
        </SelectField>
      )}
      {(choice || !hasIndia) && (
        <TextField
          name={`${kind}Region`}
          label="State, province or county"
          optional
          autoComplete={`${kind} address-level1`}
          className="sm:col-span-2 group-has-[option[value=IN]:checked]/place:hidden"
          form={form}
        />
      )}
    </div>
  );
}
