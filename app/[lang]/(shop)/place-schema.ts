/** A place as a form sends it: where a parcel would go. An empty PIN code is one that nobody knows yet. */
import { z } from 'zod';
import { deliveryCountries } from '@/lib/orders/form/countries';
import { INDIAN_STATES } from '@/lib/orders/form/indian-states';
import { readDigits } from '@/lib/typed/typed-digits';
import { typedText } from '@/lib/typed/typed-text';
import { checkoutErrors, deliveryPromise } from '@/shop/messages';

export const placeSchema = z.object({
  pin: typedText(readDigits, 30).pipe(
    z.string().regex(/^(?:[1-9]\d{5})?$/, { error: () => deliveryPromise.wrongPin }),
  ),
  state: z
    .enum(INDIAN_STATES, { error: () => checkoutErrors.state })
    .or(z.literal(''))
    .default(''),
  country: z
    .string()
    .default('')
    .refine((code) => code === '' || deliveryCountries().some((country) => country.code === code), {
      error: () => checkoutErrors.deliveryCountry,
    }),
});
