import { Checkbox } from '@/components/ui/checkbox';
import type { FormState } from './form-fields';
import { TextField } from './text-field';

/** Unfolds by CSS alone, so that it does so without scripts too. */
export function BankFields({ form }: { form: FormState }) {
  return (
    <div className="group/bank flex flex-col gap-4">
      <Checkbox name="bank" value="own" defaultChecked={form.values.bank === 'own'}>
        Only from my own bank account
      </Checkbox>
      <div className="hidden flex-col gap-4 group-has-[input[name=bank]:checked]/bank:flex">
        <p className="max-w-prose text-muted">
          Pine Labs then takes this payment by UPI or net banking from the account that you name here, and
          refuses any other. We show its last four digits only.
        </p>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="accountNumber"
            label="Account number"
            inputMode="numeric"
            autoComplete="off"
            className="sm:col-span-2"
            form={form}
          />
          <TextField
            name="ifsc"
            label="IFSC"
            hint="11 characters, on each page of your cheque book."
            autoComplete="off"
            autoCapitalize="characters"
            form={form}
          />
          <TextField name="bankName" label="Bank’s name" autoComplete="off" form={form} />
        </div>
      </div>
    </div>
  );
}
