import clsx from 'clsx';
import { emiForm as t } from '@/shop/messages';
import { PrivateInput } from './private-input';

/**
 * Shown by CSS as the chosen bank wants them, so that it is so without scripts too. Before a choice those that most cards have are
 * there: few banks ask for a mobile number.
 */
export function CardInputs({ errors }: { errors: Readonly<Record<string, string>> }) {
  const byCvv =
    'group-has-[input[name=plan]:checked]/pay:hidden group-has-[[data-wants-cvv]:checked]/pay:flex!';
  const byMobile = 'hidden group-has-[[data-wants-mobile]:checked]/pay:flex!';
  return (
    <div data-private className="grid gap-4 sm:grid-cols-2">
      <PrivateInput
        name="cardNumber"
        label={t.cardNumber}
        autoComplete="cc-number"
        inputMode="numeric"
        className="sm:col-span-2"
        errors={errors}
      />
      <PrivateInput
        name="cardName"
        label={t.cardName}
        autoComplete="cc-name"
        className="sm:col-span-2"
        errors={errors}
      />
      <PrivateInput
        name="cardExpiry"
        label={t.expiry}
        hint={t.expiryHint}
        autoComplete="cc-exp"
        inputMode="numeric"
        className={byCvv}
        errors={errors}
      />
      <PrivateInput
        name="cardCvv"
        label={t.cvv}
        hint={t.cvvHint}
        autoComplete="cc-csc"
        inputMode="numeric"
        className={byCvv}
        errors={errors}
      />
      <PrivateInput
        name="cardMobile"
        label={t.cardMobile}
        hint={t.cardMobileHint}
        autoComplete="tel-national"
        inputMode="tel"
        className={clsx('sm:col-span-2', byMobile)}
        errors={errors}
      />
    </div>
  );
}
