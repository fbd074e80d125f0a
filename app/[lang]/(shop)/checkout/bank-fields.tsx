import { checkoutForm } from '@/shop/messages';
import { FormField } from './form-field';
import type { CheckoutFormState } from './form-fields';

const t = checkoutForm.account;

interface BankFieldsProps {
  form: CheckoutFormState;
  /** The methods that tell from which account they pay, in words. */
  by: string;
}

/** For shops that take payments from the customer's own account alone. */
export function BankFields({ form, by }: BankFieldsProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="mb-2 font-medium">{t.title}</legend>
      <input type="hidden" name="bank" value="own" />
      <p className="max-w-prose text-muted">{t.demanded(by)}</p>
      <div data-private className="grid gap-4 sm:grid-cols-2">
        <FormField
          name="accountNumber"
          label={t.number}
          inputMode="numeric"
          autoComplete="off"
          className="sm:col-span-2"
          form={form}
        />
        <FormField
          name="ifsc"
          label={t.ifsc}
          hint={t.ifscHint}
          optional
          autoComplete="off"
          autoCapitalize="characters"
          form={form}
        />
        <FormField name="bankName" label={t.bankName} optional autoComplete="off" form={form} />
      </div>
    </fieldset>
  );
}
