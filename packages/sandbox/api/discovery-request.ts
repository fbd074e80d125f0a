/** The bodies of the affordability calls. Amounts are what is left to pay; coupons only say what was taken off before. */
import { z } from 'zod';
import { amount, text } from './fields';
import { offerData } from './offer-request';
import { mobileNumber, panNumber } from './payment-request';

const bin = z
  .string({ error: 'must be the first 6 to 9 digits of a card' })
  .regex(/^\d{6,9}$/, 'must be the first 6 to 9 digits of a card');

const cardNumber = z
  .string({ error: 'must be 12 to 19 digits' })
  .regex(/^\d{12,19}$/, 'must be 12 to 19 digits');
const productDetails = z
  .array(
    z.object({
      product_code: text(1, 100),
      product_amount: amount,
      product_coupon_discount_amount: amount.optional(),
    }),
  )
  .max(100, 'must have at most 100 products')
  .default([]);

export const discoveryRequest = z.object({
  order_amount: amount,
  product_details: productDetails,
  cart_coupon_discount_amount: amount.optional(),
  issuer: z.object({ bin: bin.optional() }).optional(),
  /** The official clients send the whole card instead of its first digits. */
  payment_options: z.object({ card_details: z.object({ card_number: cardNumber }).optional() }).optional(),
});

export const cardlessRequest = z.object({
  order_amount: amount,
  product_details: productDetails,
  payment_option: z.object({
    cardless_details: z.object({ pan_number: panNumber, registered_mobile_number: mobileNumber }),
  }),
});

export const validationRequest = z.object({
  order_amount: amount,
  payment_amount: amount,
  offer_data: offerData,
  payment_method: z.enum(['CREDIT_EMI', 'DEBIT_EMI', 'CARDLESS_EMI'], {
    error: 'must be CREDIT_EMI, DEBIT_EMI or CARDLESS_EMI',
  }),
  payment_option: z
    .object({
      card_details: z
        .object({
          card_number: cardNumber,
        })
        .optional(),
      cardless_details: z
        .object({ pan_number: panNumber.optional(), registered_mobile_number: mobileNumber })
        .optional(),
    })
    .default({}),
});
