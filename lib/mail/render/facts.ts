/** All that a message says of its order, in one value: it is read when the message is sent, and kept with it. */
import { z } from 'zod';
import { ORDER_STATUSES } from '@/db/order-statuses';
import { MESSAGE_KINDS } from '@/db/types';
import { type Paise, paise } from '@/lib/money';

const amount = z
  .number()
  .int()
  .nonnegative()
  .transform((value): Paise => paise(value));

export const mailFacts = z.object({
  kind: z.enum(MESSAGE_KINDS),
  /** What the change was about. */
  amount,
  reference: z.string(),
  placedAt: z.number(),
  firstName: z.string(),
  status: z.enum(ORDER_STATUSES),
  lines: z.array(z.object({ name: z.string(), options: z.string(), quantity: z.number(), total: amount })),
  subtotal: amount,
  shipping: amount,
  /** The total is without it. */
  coupon: z.object({ code: z.string(), off: amount }).optional(),
  money: z.object({
    total: amount,
    authorised: amount,
    captured: amount,
    released: amount,
    refunded: amount,
  }),
  /** Of the total, what an instalment plan took off. */
  discount: amount.optional(),
  /** Paid beside the goods for the way of paying. */
  fee: amount.optional(),
  /** `VISA credit card ···· 1112, HDFC`; two of them, where points paid a part. */
  paidWith: z.string().optional(),
  /** The instalments that it is repaid by, in sentences: bank and length first. */
  plan: z.array(z.string()).optional(),
  /** Where the card was charged in its own currency: minor units of that, and what they stand for. */
  foreign: z
    .object({
      value: z.number(),
      currency: z.string(),
      base: amount,
      rate: z.number().optional(),
      by: z.string().optional(),
    })
    .optional(),
  /** Where the gateway held instead of charging, or the other way round: a sentence. */
  otherThanChosen: z.string().optional(),
  /** Where another amount than the order's was paid and accepted: a sentence. */
  settled: z.string().optional(),
  /** Invoices and credit notes that go with it. */
  documents: z
    .array(z.object({ kind: z.enum(['invoice', 'bill', 'credit-note']), number: z.string() }))
    .optional(),
  address: z.array(z.string()),
  /** The day by which the parcel was promised; absent once it is over, or no parcel comes. */
  arrives: z.string().optional(),
  /** Who brings the parcel, its number, and where its way is shown. */
  tracking: z
    .object({ courier: z.string().optional(), number: z.string().optional(), link: z.url().optional() })
    .optional(),
  /** The gateway's code of the last declined try. */
  lastError: z.string().optional(),
  /** Whether the order page offers to pay now. */
  canPay: z.boolean(),
  /** Of an answer to a return: `2 × Kurta, M`, and what a person wrote with it. */
  returned: z.object({ goods: z.string(), answer: z.string() }).optional(),
  /** Of a message about a refund under way: whether it still is. */
  refundOpen: z.boolean(),
});

export type MailFacts = z.output<typeof mailFacts>;
