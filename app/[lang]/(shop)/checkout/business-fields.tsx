import { Checkbox } from '@/components/ui/checkbox';
import { checkoutForm } from '@/shop/messages';
import { FormField } from './form-field';
import type { CheckoutFormState } from './form-fields';

const t = checkoutForm.billing;

/** Unfolds by CSS alone, so that it does so without scripts too. */
export function BusinessFields({ form }: { form: CheckoutFormState }) {
  return (
    <div className="group/business flex flex-col gap-4">
      <Checkbox name="business" value="yes" defaultChecked={form.values.business === 'yes'}>
        {t.business}
      </Checkbox>
      <div className="hidden flex-col gap-4 group-has-[input[name=business]:checked]/business:flex">
        <p className="max-w-prose text-muted">{t.businessText}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField
            name="businessName"
            label={t.businessName}
            hint={t.businessNameHint}
            autoComplete="organization"
            form={form}
          />
          <FormField
            name="gstin"
            label={t.gstin}
            hint={t.gstinHint}
            autoComplete="off"
            autoCapitalize="characters"
            form={form}
          />
        </div>
      </div>
    </div>
  );
}
