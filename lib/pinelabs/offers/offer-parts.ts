/** What a plan is made of, on its way in: amounts, discounts and subventions, products. Pure. */
import { z } from 'zod';
import { type Paise, paise } from '../../money';
import type { Benefit, OfferParameters, Party, PlanProduct } from '../emi-types';
import { amount, looseNumber, looseText, word } from '../wire/wire-fields';

/** Plans are in rupees; another currency is not one that we can show. */
export const rupees = amount
  .refine(({ currency }) => currency === 'INR')
  .transform(({ value }): Paise => paise(value));

export const parameters: z.ZodType<OfferParameters> = z.array(z.record(z.string(), z.json())).max(50);

const PARTIES: readonly Party[] = ['merchant', 'issuer', 'brand', 'dealer'];

/** The samples name parties that bear nothing with an empty object. */
const party = z.object({ amount: rupees.optional() }).optional().catch(undefined);
const breakup = z
  .object({ merchant: party, issuer: party, brand: party, dealer: party })
  .optional()
  .catch(undefined)
  .transform((wire): Benefit['shares'] =>
    Object.fromEntries(
      PARTIES.flatMap((name) => {
        const borne = wire?.[name]?.amount;
        return borne === undefined ? [] : [[name, borne] as const];
      }),
    ),
  );

const borne = { percentage: looseNumber, amount: rupees.optional(), breakup };
type Borne = z.infer<z.ZodObject<typeof borne>>;

/** Absent, `null` and `{}` are none. What is there must have an amount that can be read. */
export const discount = z
  .object({
    discount_type: word.optional(),
    discount_deferred_duration_value: looseNumber,
    discount_deferred_duration_type: word.optional().catch(undefined),
    ...borne,
  })
  .nullish()
  .transform((wire) => {
    const read = benefit(wire?.discount_type, wire);
    const { discount_deferred_duration_value: count, discount_deferred_duration_type: unit } = wire ?? {};
    return read && count !== undefined && unit !== undefined ? { ...read, after: { count, unit } } : read;
  });

const subvention = z
  .object({ subvention_type: word.optional(), ...borne })
  .nullish()
  .transform((wire) => benefit(wire?.subvention_type, wire));

function benefit(type: string | undefined, wire: Borne | null | undefined): Benefit | undefined {
  if (wire?.amount === undefined) return undefined;
  return {
    type: type ?? 'INSTANT',
    ...(wire.percentage !== undefined && { percentage: wire.percentage }),
    amount: wire.amount,
    shares: wire.breakup,
  };
}

export const planProduct = z
  .object({
    product_code: z.string().min(1).max(100),
    product_display_name: looseText(256),
    brand_id: looseText(50),
    brand_name: looseText(100),
    product_amount: rupees.nullish(),
    interest_amount: rupees.nullish(),
    interest_rate: looseNumber,
    product_imei: looseText(50),
    discount,
    subvention,
    product_offer_parameters: parameters.nullish(),
  })
  .transform((wire): PlanProduct => {
    const known = {
      name: wire.product_display_name,
      brandId: wire.brand_id,
      brandName: wire.brand_name,
      amount: wire.product_amount ?? undefined,
      interest: wire.interest_amount ?? undefined,
      interestRate: wire.interest_rate,
      imei: wire.product_imei,
      discount: wire.discount,
      subvention: wire.subvention,
      offerParameters: wire.product_offer_parameters ?? undefined,
    };
    return { code: wire.product_code, ...present(known) };
  });

type Present<T> = { -readonly [Name in keyof T]?: Exclude<T[Name], undefined> };

/** Without the fields that hold nothing, so that a plan that was kept equals the one that came. */
export function present<T extends object>(fields: T): Present<T> {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as Present<T>;
}
