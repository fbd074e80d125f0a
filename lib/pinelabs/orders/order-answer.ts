/** The gateway's order and refund answers, read into our types. Pure: a schema and nothing else. */
import { z } from 'zod';
import { offerDataAnswer } from '../offers/offer-answer';
import { present } from '../offers/offer-parts';
import type {
  Acquirer,
  Amount,
  Conversion,
  GatewayCapture,
  GatewayOrder,
  GatewayPayment,
  GatewayRefund,
} from '../types';
import { snakeKeys } from '../wire/snake-keys';
import { unreadFields } from '../wire/unread-fields';
import {
  amount,
  convenienceFee,
  identifier,
  listOf,
  listOrOne,
  looseFlag,
  looseIdentifier,
  looseNumber,
  looseText,
  looseTime,
  word,
} from '../wire/wire-fields';
import { purchaseDetails } from './customer-answer';
import { cardFactsOf, instrumentOf, paymentOption } from './instrument';

const capture = z
  .object({
    merchant_capture_reference: looseIdentifier,
    capture_amount: amount,
    convenience_fee_breakdown: convenienceFee,
    created_at: looseTime,
  })
  .transform((wire): GatewayCapture => {
    const { created_at: at, convenience_fee_breakdown: fee } = wire;
    return {
      reference: wire.merchant_capture_reference,
      amount: wire.capture_amount,
      ...(fee && { convenienceFee: fee }),
      ...(at !== undefined && { at }),
    };
  });

const acquirerData = z
  .object({
    approval_code: looseText(50),
    rrn: looseText(50),
    acquirer_name: looseText(50),
    acquirer_reference: looseText(100),
    is_aggregator: z.boolean().optional().catch(undefined),
  })
  .optional()
  .catch(undefined);

const payment = z
  .object({
    id: identifier,
    merchant_payment_reference: looseIdentifier,
    status: word,
    payment_amount: amount.nullish(),
    base_amount: amount.nullish(),
    convenience_fee_breakdown: convenienceFee,
    conversion_rate: looseNumber,
    payment_method: word.catch('UNKNOWN'),
    payment_option: paymentOption,
    acquirer_data: acquirerData,
    capture_data: listOrOne(capture),
    offer_data: offerDataAnswer.optional().catch(undefined),
    error_detail: z
      .object({ code: looseText(60), message: looseText(300) })
      .optional()
      .catch(undefined),
    created_at: looseTime,
  })
  .transform((wire, context): GatewayPayment => {
    const ours = wire.base_amount ?? wire.payment_amount;
    if (!ours) {
      context.addIssue({ code: 'custom', path: ['payment_amount'], message: 'missing' });
      return z.NEVER;
    }
    const error = wire.error_detail;
    const reference = wire.merchant_payment_reference;
    const plan = wire.offer_data;
    const fee = wire.convenience_fee_breakdown;
    const conversion = conversionOf(wire);
    const acquirer = acquirerOf(wire.acquirer_data);
    const card = cardFactsOf(wire.payment_option);
    return {
      id: wire.id,
      ...(reference !== undefined && { reference }),
      status: wire.status,
      method: wire.payment_method,
      paid: wire.payment_amount ?? ours,
      amount: ours,
      ...(fee && { convenienceFee: fee }),
      conversionRate: wire.conversion_rate,
      captures: wire.capture_data,
      instrument: instrumentOf(wire.payment_method, wire.payment_option),
      ...(conversion && { conversion }),
      ...(plan && { plan }),
      ...(acquirer && { acquirer }),
      ...(card && { card }),
      rrn: wire.acquirer_data?.rrn,
      approvalCode: wire.acquirer_data?.approval_code,
      error: error?.code === undefined ? undefined : { code: error.code, message: error.message ?? '' },
      createdAt: wire.created_at,
    };
  });

function acquirerOf(wire: z.infer<typeof acquirerData>): Acquirer | undefined {
  const { acquirer_name: name, acquirer_reference: reference, is_aggregator: aggregator } = wire ?? {};
  const known = present({ name, reference, aggregator });
  return Object.keys(known).length > 0 ? known : undefined;
}

interface Converted {
  readonly payment_amount?: Amount | null | undefined;
  readonly base_amount?: Amount | null | undefined;
  readonly conversion_rate?: number | undefined;
  readonly acquirer_data?: { readonly acquirer_name?: string | undefined } | undefined;
}

/** Two currencies make a conversion: a `base_amount` beside the same currency says nothing. */
function conversionOf(wire: Converted): Conversion | undefined {
  const { payment_amount: charged, base_amount: base } = wire;
  if (!charged || !base || charged.currency === base.currency) return undefined;
  return { charged, base, rate: wire.conversion_rate, offeredBy: wire.acquirer_data?.acquirer_name };
}

/** A refund is an order of type REFUND; inside its parent's `refunds` it may come under shorter names. */
export const refund = z
  .object({
    order_id: identifier.optional(),
    refund_id: identifier.optional(),
    id: identifier.optional(),
    parent_order_id: looseIdentifier,
    merchant_order_reference: looseIdentifier,
    merchant_refund_reference: looseIdentifier,
    status: word,
    order_amount: amount.nullish(),
    refund_amount: amount.nullish(),
    created_at: looseTime,
  })
  .transform((wire, context): GatewayRefund => {
    const orderId = wire.order_id ?? wire.refund_id ?? wire.id;
    const refunded = wire.order_amount ?? wire.refund_amount;
    if (orderId === undefined || !refunded) {
      context.addIssue({
        code: 'custom',
        path: [orderId === undefined ? 'order_id' : 'order_amount'],
        message: 'missing',
      });
      return z.NEVER;
    }
    return {
      orderId,
      parentOrderId: wire.parent_order_id,
      reference: wire.merchant_order_reference ?? wire.merchant_refund_reference,
      status: wire.status,
      amount: refunded,
      createdAt: wire.created_at,
    };
  });

const orderFields = z.object({
  order_id: identifier,
  parent_order_id: looseIdentifier,
  merchant_order_reference: identifier,
  merchant_id: looseIdentifier,
  type: word.catch('CHARGE'),
  status: word,
  order_amount: amount,
  pre_auth: looseFlag,
  challenge_url: z.url().max(4_096).optional().catch(undefined),
  part_payment: looseFlag,
  cart_coupon_discount_amount: amount.optional().catch(undefined),
  notes: looseText(1_000),
  purchase_details: purchaseDetails,
  payment_retries_remaining: looseNumber,
  payments: listOf(payment),
  refunds: listOf(refund),
  created_at: looseTime,
  updated_at: looseTime,
});

function toOrder(wire: z.infer<typeof orderFields>): GatewayOrder {
  const parentOrderId = wire.parent_order_id;
  const challengeUrl = wire.challenge_url;
  const couponDiscount = wire.cart_coupon_discount_amount;
  const customer = wire.purchase_details?.customer;
  const metadata = wire.purchase_details?.merchant_metadata;
  const merchantId = wire.merchant_id;
  return {
    orderId: wire.order_id,
    reference: wire.merchant_order_reference,
    ...(parentOrderId === undefined ? {} : { parentOrderId }),
    ...(merchantId !== undefined && { merchantId }),
    type: wire.type,
    status: wire.status,
    amount: wire.order_amount,
    preAuth: wire.pre_auth,
    ...(challengeUrl !== undefined && { challengeUrl }),
    ...(wire.part_payment && { partPayment: true }),
    ...(customer && { customer }),
    ...(wire.notes !== undefined && { notes: wire.notes }),
    ...(metadata && { metadata }),
    ...(couponDiscount && { couponDiscount }),
    retriesRemaining: wire.payment_retries_remaining,
    payments: wire.payments,
    refunds: wire.refunds.map((item) => ({
      ...item,
      parentOrderId: item.parentOrderId ?? wire.order_id,
    })),
    createdAt: wire.created_at,
    updatedAt: wire.updated_at,
  };
}

export const order = orderFields.transform(toOrder);

/** A status that is not there, or is no text: a word that nobody knows. */
const NO_STATUS = 'UNREADABLE';

/** As it is fetched: one that names itself is an order, even where its status or its amount can't be read. */
const fetchedOrder = orderFields
  .extend({ status: word.catch(NO_STATUS), order_amount: amount.catch({ value: 0, currency: 'INR' }) })
  .transform(toOrder);

/**
 * One field of another type than we know never makes an order unreadable that can be judged without it: what identifies
 * the order must be there, and its status and amount where it answers a call that moves money; the rest is left out and
 * named in `unread`.
 */
const readable = (schema: typeof order | typeof fetchedOrder) =>
  z.unknown().transform((wire, context): GatewayOrder => {
    const result = schema.safeParse(wire);
    if (!result.success) {
      for (const { path, message } of result.error.issues)
        context.addIssue({ code: 'custom', path: [...path], message });
      return z.NEVER;
    }
    const missing = ['status', 'order_amount'].filter((name) => !Reflect.get(Object(wire), name));
    const unread = [...new Set([...missing, ...unreadFields(schema, wire)])];
    return unread.length > 0 ? { ...result.data, unread } : result.data;
  });

const answerOf = (schema: ReturnType<typeof readable>): z.ZodType<GatewayOrder> =>
  z.preprocess((json) => snakeKeys(json), z.object({ data: schema })).transform((answer) => answer.data);

/** `{ data: order }` in either spelling: the answer to a call. */
export const orderAnswer = answerOf(readable(order));

/** The same, of an order that is fetched: a person has to hear of one whose status or amount can't be read. */
export const fetchedOrderAnswer = answerOf(readable(fetchedOrder));

/** `{ data: refund order }` in either spelling. */
export const refundAnswer: z.ZodType<GatewayRefund> = z
  .preprocess((json) => snakeKeys(json), z.object({ data: refund }))
  .transform((answer) => answer.data);
