/** Who buys for a business: its name and GSTIN, which the invoice then bears. Pure. */
import { z } from 'zod';
import { isGstin } from '@/lib/tax/gstin';
import { readDigits } from '@/lib/typed/typed-digits';
import { typedText } from '@/lib/typed/typed-text';
import { shop } from '@/shop/config';
import { fieldTexts, checkoutErrors as t } from '@/shop/messages';
import { line } from './address-form';

export const BUSINESS_NAME_MAX = 100;

const gstin = typedText((text) => readDigits(text).toUpperCase()).pipe(
  z
    .string()
    .min(1, { error: () => t.gstinMissing })
    .refine((text) => text === '' || text.length === 15, { error: () => t.gstinLength })
    .refine((text) => text.length !== 15 || isGstin(text), { error: () => t.gstinWrong })
    // On its invoice the shop would have sold to itself.
    .refine((text) => text === '' || text !== shop.seller.gstin, { error: () => t.gstinOwn }),
);

/** Of another state than the delivery's too: where the goods go decides the tax, whoever is billed. */
export const businessFields = z.discriminatedUnion('business', [
  z.object({ business: z.literal('no') }),
  z.object({
    business: z.literal('yes'),
    businessName: line(() => fieldTexts.businessName, BUSINESS_NAME_MAX),
    gstin,
  }),
]);

export function businessOf(
  input: z.output<typeof businessFields>,
): { gstin: string; name: string } | undefined {
  return input.business === 'yes' ? { gstin: input.gstin, name: input.businessName } : undefined;
}
