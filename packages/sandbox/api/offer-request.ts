/** A plan as a merchant sends it back: in a payment, or to be validated. Fields that say nothing are dropped. */
import { z } from 'zod';
import { text } from './fields';

const FIGURE = 'must be a whole number of paise';
const money = z.object(
  {
    value: z.int({ error: FIGURE }).min(0, FIGURE),
    currency: z.literal('INR', { error: 'must be INR' }),
  },
  { error: 'must be an object with value and currency' },
);

const percent = z
  .number({ error: 'must be a number' })
  .min(0, 'must not be negative')
  .max(100, 'is too much');

const parameter = z.object({
  program_type: z.enum(['BANK_EMI', 'BRAND_EMI', 'MERCHANT_BANK_OFFER', 'BRAND_OFFER'], {
    error: 'must be a programme of the gateway',
  }),
  offer_id: text(1, 20),
  offer_parameter_id: text(1, 20),
});

const discount = z.object({
  discount_type: text(0, 20).optional(),
  percentage: percent.optional(),
  amount: money.optional(),
  discount_deferred_duration_value: z.int().min(0).optional(),
  discount_deferred_duration_type: text(0, 20).optional(),
});

const detail = z.object({
  product_code: text(1, 100),
  product_display_name: text(0, 256).optional(),
  brand_id: text(0, 20).optional(),
  brand_name: text(0, 100).optional(),
  product_offer_parameters: z.array(parameter).optional(),
  product_amount: money.optional(),
  interest_amount: money.optional(),
  interest_rate: percent.optional(),
});

const tenure = z.object({
  tenure_id: text(1, 20),
  name: text(0, 100).optional(),
  tenure_type: z.literal('MONTH', { error: 'must be MONTH' }).optional(),
  tenure_value: z.int({ error: 'must be a number of months' }).optional(),
  issuer_offer_parameters: z.array(parameter, { error: 'must be a list' }),
  details: z.array(detail).max(100).optional(),
  loan_amount: money,
  total_discount_amount: money.optional(),
  net_payment_amount: money.optional(),
  monthly_emi_amount: money,
  total_emi_amount: money.optional(),
  interest_amount: money.optional(),
  total_subvention_amount: money.optional(),
  interest_rate_percentage: percent.optional(),
  split_emi_percentage: percent.optional(),
  dealer_charges_percentage: percent.optional(),
  discount: discount.optional(),
  processing_fee_details: z.object({ amount: money.optional() }).optional(),
  convenience_fee_breakdown: z.object({ applicable_fee_amount: money.optional() }).optional(),
  emi_type: text(0, 20).optional(),
});

export const offerData = z.object({
  offer_details: z.object(
    {
      id: text(1, 20),
      name: text(0, 100).optional(),
      display_name: text(0, 100).optional(),
      issuer_type: text(0, 20).optional(),
      priority: z.number({ error: 'must be a number' }).optional(),
      tenure,
    },
    { error: 'must be an object with id and tenure' },
  ),
});
