import { Checkbox } from '@/components/ui/checkbox';
import { checkoutForm } from '@/shop/messages';
import { FormField } from './form-field';
import type { CheckoutFormState } from './form-fields';

const t = checkoutForm.account;

export interface OwnAccount {
  /** Whether the shop takes no other payment. */
  demanded: boolean;
  /** The methods that tell from which account they pay, in words. */
  by: string;
}

/** Where there is a choice it unfolds by CSS alone, so that it does so without scripts too. */
export function BankFields({
  form,
  ownAccount: { demanded, by },
}: {
  form: CheckoutFormState;
  ownAccount: OwnAccount;
}) {
  if (demanded) {
    return (
      <div className="flex flex-col gap-4">
        <input type="hidden" name="bank" value="own" />
        <p className="max-w-prose text-muted">{t.demanded(by)}</p>
        <AccountFields form={form} />
      </div>
    );
  }
  return (
    <div className="group/bank flex flex-col gap-4">
      <Checkbox name="bank" value="own" defaultChecked={form.values.bank === 'own'}>
        {t.only}
      </Checkbox>
      <div className="hidden flex-col gap-4 group-has-[input[name=bank]:checked]/bank:flex">
        <p className="max-w-prose text-muted">{t.chosen(by)}</p>
        <AccountFields form={form} />
      </div>
    </div>
  );
}

function AccountFields({ form }: { form: CheckoutFormState }) {
  return (
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
  );
}
