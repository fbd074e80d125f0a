import type { Country } from '@/lib/orders/form/countries';
import { INDIAN_STATES } from '@/lib/orders/form/indian-states';
import { checkoutForm, stateNames } from '@/shop/messages';
import { FormField } from './form-field';
import type { CheckoutFormState } from './form-fields';

const t = checkoutForm.address;

interface AddressFieldsProps {
  kind: 'shipping' | 'billing';
  /** Asked only where there is a choice. */
  countries: readonly Country[];
  form: CheckoutFormState;
}

/**
 * `kind` begins the fields' names and their autocomplete tokens. What differs between India and elsewhere is shown and
 * hidden by CSS alone, so that it is so without scripts too.
 */
export function AddressFields({ kind, countries, form }: AddressFieldsProps) {
  const hasIndia = countries.some(({ code }) => code === 'IN');
  const choice = countries.length > 1;
  return (
    <div className="group/place grid gap-4 sm:grid-cols-2">
      {choice && (
        <FormField
          name={`${kind}Country`}
          label={t.country}
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
        </FormField>
      )}
      <FormField
        name={`${kind}Name`}
        label={checkoutForm[kind].name}
        hint={checkoutForm[kind].nameHint}
        optional
        autoComplete={`${kind} name`}
        className="sm:col-span-2"
        form={form}
      />
      <FormField
        name={`${kind}Address1`}
        label={t.line1}
        autoComplete={`${kind} address-line1`}
        className="sm:col-span-2"
        form={form}
      />
      <FormField
        name={`${kind}Address2`}
        label={t.line2}
        optional
        autoComplete={`${kind} address-line2`}
        className="sm:col-span-2"
        form={form}
      />
      <FormField
        name={`${kind}Address3`}
        label={t.line3}
        optional
        autoComplete={`${kind} address-line3`}
        className="sm:col-span-2"
        form={form}
      />
      {hasIndia && (
        <FormField
          name={`${kind}Pincode`}
          label={t.pincode}
          inputMode="numeric"
          autoComplete={`${kind} postal-code`}
          className={choice ? 'not-group-has-[option[value=IN]:checked]/place:hidden' : ''}
          form={form}
        />
      )}
      {(choice || !hasIndia) && (
        <FormField
          name={`${kind}Postcode`}
          label={t.postcode}
          optional
          autoComplete={`${kind} postal-code`}
          autoCapitalize="characters"
          className="group-has-[option[value=IN]:checked]/place:hidden"
          form={form}
        />
      )}
      <FormField name={`${kind}City`} label={t.city} autoComplete={`${kind} address-level2`} form={form} />
      {hasIndia && (
        <FormField
          name={`${kind}State`}
          label={t.state}
          autoComplete={`${kind} address-level1`}
          className={
            choice ? 'sm:col-span-2 not-group-has-[option[value=IN]:checked]/place:hidden' : 'sm:col-span-2'
          }
          form={form}
        >
          <option value="">{t.stateChoice}</option>
          {INDIAN_STATES.map((state) => (
            <option key={state} value={state}>
              {stateNames[state] ?? state}
            </option>
          ))}
        </FormField>
      )}
      {(choice || !hasIndia) && (
        <FormField
          name={`${kind}Region`}
          label={t.region}
          optional
          autoComplete={`${kind} address-level1`}
          className="sm:col-span-2 group-has-[option[value=IN]:checked]/place:hidden"
          form={form}
        />
      )}
    </div>
  );
}
