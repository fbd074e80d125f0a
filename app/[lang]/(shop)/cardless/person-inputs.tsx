import { emiForm as t } from '@/shop/messages';
import { PrivateInput } from '../emi/private-input';

export function PersonInputs({ errors }: { errors: Readonly<Record<string, string>> }) {
  return (
    <div data-private className="grid gap-4 sm:grid-cols-2">
      <PrivateInput
        name="lenderMobile"
        label={t.lenderMobile}
        hint={t.lenderMobileHint}
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        errors={errors}
      />
      <PrivateInput
        name="lenderPan"
        label={t.pan}
        hint={t.panHint}
        autoComplete="off"
        autoCapitalize="characters"
        inputClassName="uppercase"
        errors={errors}
      />
    </div>
  );
}
