/** The body that Generate Checkout Link and Create Order share. */
import { z } from 'zod';
import { amount, flag, reference, text, webAddress } from './fields';
import { cartDetails, purchaseDetails } from './purchase-details';

export const LINK_METHODS = [
  'CARD',
  'UPI',
  'NETBANKING',
  'POINTS',
  'WALLET',
  'CREDIT_EMI',
  'DEBIT_EMI',
  'BNPL',
] as const;

export function orderRequest(methods: readonly string[]) {
  const oneOf = `must be among ${methods.join(', ')}`;
  return z
    .object({
      merchant_order_reference: reference,
      order_amount: amount,
      integration_mode: z
        .enum(['REDIRECT', 'IFRAME', 'SDK'], { error: 'must be REDIRECT, IFRAME or SDK' })
        .default('REDIRECT'),
      pre_auth: flag.default(false),
      allowed_payment_methods: z
        .array(
          z.string({ error: oneOf }).refine((method) => methods.includes(method), oneOf),
          { error: 'must be a list of payment methods' },
        )
        .min(1, 'must name at least one method')
        .default([...methods]),
      notes: text(0, 1_000).optional(),
      callback_url: webAddress.optional(),
      failure_callback_url: webAddress.optional(),
      cart_coupon_discount_amount: amount.optional(),
      purchase_details: purchaseDetails.prefault({}),
      /** One sample puts it beside `purchase_details` instead of inside. */
      cart_details: cartDetails.optional(),
    })
    .refine((order) => !order.pre_auth || order.allowed_payment_methods.includes('CARD'), {
      path: ['pre_auth'],
      error: 'works with cards only: allowed_payment_methods must include CARD',
    });
}

export type OrderRequest = z.infer<ReturnType<typeof orderRequest>>;
