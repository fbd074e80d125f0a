/** The body that Generate Checkout Link and Create Order share. */
import { z } from 'zod';
import { ACCOUNT_METHODS, LINK_METHODS, ORDER_METHODS } from '../domain/methods';
import { amount, flag, reference, text, webAddress } from './fields';
import { accountDetails, cartDetails, purchaseDetails } from './purchase-details';

const MODES = ['REDIRECT', 'IFRAME', 'SDK'] as const;

/** What differs between the two calls. */
interface Kind {
  readonly methods: readonly string[];
  /** With `pre_auth`, one of these must be allowed. */
  readonly held: readonly string[];
  readonly address: z.ZodType<string>;
  readonly modes: readonly string[];
}

export const LINK: Kind = { methods: LINK_METHODS, held: ['CARD'], address: webAddress, modes: MODES };

/** A seamless order belongs to the merchant's own page or app: its callback need not be a web address. */
export const ORDER: Kind = {
  methods: ORDER_METHODS,
  held: ['CARD', 'CREDIT_EMI', 'DEBIT_EMI'],
  address: text(0, 2_048),
  modes: ['SEAMLESS', ...MODES],
};

export function orderRequest({ methods, held, address, modes }: Kind) {
  const oneOf = `must be among ${methods.join(', ')}`;
  return z
    .object({
      merchant_order_reference: reference,
      order_amount: amount,
      integration_mode: z.enum(modes, { error: `must be ${modes.join(', ')}` }).default('REDIRECT'),
      pre_auth: flag.default(false),
      part_payment: flag.default(false),
      allowed_payment_methods: z
        .array(
          z.string({ error: oneOf }).refine((method) => methods.includes(method), oneOf),
          { error: 'must be a list of payment methods' },
        )
        .min(1, 'must name at least one method')
        .default([...methods]),
      notes: text(0, 1_000).optional(),
      callback_url: address.optional(),
      failure_callback_url: address.optional(),
      cart_coupon_discount_amount: amount.optional(),
      purchase_details: purchaseDetails.prefault({}),
      /** One sample puts it beside `purchase_details` instead of inside. */
      cart_details: cartDetails.optional(),
      account_details: accountDetails.optional(),
    })
    .refine(
      ({ order_amount, cart_coupon_discount_amount: coupon }) =>
        !coupon || order_amount.value - coupon.value >= 100,
      {
        path: ['cart_coupon_discount_amount', 'value'],
        error: 'must leave 100 of order_amount to pay',
      },
    )
    .refine((order) => !order.pre_auth || held.some((one) => order.allowed_payment_methods.includes(one)), {
      path: ['pre_auth'],
      error: `works with cards only: allowed_payment_methods must include ${held.join(' or ')}`,
    })
    .refine((order) => !order.purchase_details.bank_details || canBeTied(order), {
      path: ['purchase_details', 'bank_details'],
      error: `works with ${ACCOUNT_METHODS.join(' and ')} only: allowed_payment_methods must include one, and pre_auth be false`,
    });
}

function canBeTied(order: { pre_auth: boolean; allowed_payment_methods: readonly string[] }): boolean {
  return !order.pre_auth && order.allowed_payment_methods.some((method) => ACCOUNT_METHODS.includes(method));
}

export type OrderRequest = z.infer<ReturnType<typeof orderRequest>>;
