'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, formAction } from '@/lib/action';
import { rememberDestination } from '@/lib/delivery/place/cookie';
import { deliveryCountries } from '@/lib/orders/form/countries';
import { INDIAN_STATES } from '@/lib/orders/form/indian-states';
import { readDigits } from '@/lib/typed/typed-digits';
import { typedText } from '@/lib/typed/typed-text';
import { checkoutErrors, deliveryPromise } from '@/shop/messages';

/** Remembers a place on this device, and draws the page anew with what it makes of fee and days. An empty PIN forgets it. */
export const deliverToAction = formAction(
  z.object({
    pin: typedText(readDigits, 30).pipe(z.string().regex(/^(?:[1-9]\d{5})?$/, deliveryPromise.wrongPin)),
    state: z.enum(INDIAN_STATES, { error: checkoutErrors.state }).or(z.literal('')).default(''),
    country: z
      .string()
      .default('')
      .refine(
        (code) => code === '' || deliveryCountries().some((country) => country.code === code),
        checkoutErrors.deliveryCountry,
      ),
  }),
  async (destination): Promise<ActionResult> => {
    await rememberDestination(destination);
    refresh();
    return { ok: true, data: undefined };
  },
);
