/** The body of Create Payment: what each method needs, under the names that the gateway's pages give. */
import { z } from 'zod';
import { amount, reference, text } from './fields';
import { offerData } from './offer-request';

const digits = (min: number, max: number) => {
  const error = `must be ${min} to ${max} digits`;
  return z.string({ error }).regex(new RegExp(`^\\d{${min},${max}}$`), error);
};

export const mobileNumber = digits(9, 20);
export const panNumber = z
  .string({ error: 'must be like ABCDE1234F' })
  .regex(/^[A-Z]{5}\d{4}[A-Z]$/, 'must be like ABCDE1234F');

const card = z.object({
  name: text(1, 100).optional(),
  card_number: digits(12, 19),
  cvv: digits(3, 4).optional(),
  expiry_month: z
    .string({ error: 'must be 01 to 12' })
    .regex(/^(0[1-9]|1[0-2])$/, 'must be 01 to 12')
    .optional(),
  expiry_year: z
    .string({ error: 'must be like 2030' })
    .regex(/^20\d\d$/, 'must be like 2030')
    .optional(),
  registered_mobile_number: mobileNumber.optional(),
});

const option = z.object({
  card_details: card.optional(),
  cardless_details: z.object({ registered_mobile_number: mobileNumber, pan_number: panNumber }).optional(),
  upi_details: z
    .object({
      txn_mode: z.enum(['COLLECT', 'INTENT'], { error: 'must be COLLECT or INTENT' }),
      payer: z
        .object({
          vpa: z
            .string({ error: 'must be like name@bank' })
            .regex(/^[\w.-]{2,50}@[A-Za-z]{2,30}$/, 'must be like name@bank'),
        })
        .optional(),
    })
    .optional(),
  netbanking_details: z.object({ pay_code: text(1, 20), txn_mode: text(0, 20).optional() }).optional(),
  wallet_details: z.object({ wallet_code: text(1, 20) }).optional(),
});

export const PAYMENT_METHODS = [
  'CARD',
  'DEBIT_EMI',
  'CREDIT_EMI',
  'CARDLESS_EMI',
  'UPI',
  'NETBANKING',
  'WALLET',
  'POINTS',
] as const;

const payment = z.object({
  /** Without it the payment cannot be repeated safely: each request is another try. */
  merchant_payment_reference: reference.optional(),
  payment_method: z.enum(PAYMENT_METHODS, { error: `must be among ${PAYMENT_METHODS.join(', ')}` }),
  payment_amount: amount,
  payment_option: option.default({}),
  offer_data: offerData.optional(),
});

export const paymentRequest = z.object({
  payments: z
    .array(payment, { error: 'must be a list of payments' })
    .min(1, 'must have one payment, or one and the points beside it')
    .max(2, 'must have one payment, or one and the points beside it')
    .refine(
      (list) => list.length < 2 || list.filter((one) => one.payment_method === 'POINTS').length === 1,
      'of two payments, one must be POINTS',
    )
    .refine((list) => {
      const given = list.flatMap((one) => one.merchant_payment_reference ?? []);
      return new Set(given).size === given.length;
    }, 'must not repeat a merchant_payment_reference'),
});

export type PaymentRequest = z.infer<typeof paymentRequest>;
/** With a reference of ours where the merchant gave none. */
export type GivenPayment = PaymentRequest['payments'][number] & {
  readonly merchant_payment_reference: string;
};
export type GivenCard = z.infer<typeof card>;
