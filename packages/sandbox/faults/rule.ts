/** What a developer may break, and how often. Data only: the code that breaks things reads these. */
import { z } from 'zod';

/**
 * Faults of an API call. `…-after` means that the work is done and only the answer is lost; `not-applied`, of a capture or
 * a cancel, that it is answered 200 with the order as it stands, and not done; `under-way`, that the order reads PENDING until
 * it is settled by the controls; `capture-fails`, that the acquirer does not take it and gives the hold back.
 */
export const CALL_FAULTS = [
  'drop-before',
  'drop-after',
  '500-before',
  '500-after',
  'malformed',
  'wrong-field',
  'delay',
  'expire-token',
  '429',
  'refuse',
  'firewall',
  'not-applied',
  'under-way',
  'capture-fails',
] as const;

/** Of these, what the work itself comes to. A call may have one of them and one of the others, as its lost answer. */
export const WORK_FAULTS: readonly string[] = ['not-applied', 'under-way', 'capture-fails'];

/** Faults of a webhook or of the customer's return. */
export const MESSAGE_FAULTS = [
  'none',
  'duplicate',
  'delay',
  'bad-signature',
  'reorder',
  'old-timestamp',
] as const;

export const WRONG_FIELDS = [
  'amount',
  'currency',
  'reference',
  'order_id',
  'status',
  'redirect_url',
  'response_code',
  'merchant_id',
  'order_amount',
  'payment_status',
  'payment_amount',
  'capture_data',
  'capture_amount',
  'capture_currency',
] as const;

/** What `refuse` answers, and the status that goes with it. */
export const REFUSALS = {
  PAYMENT_DECLINED: 422,
  RISK_CHECK_FAILED: 422,
  INSUFFICIENT_FUNDS: 422,
  CARD_EXPIRED: 422,
  CARD_LOST: 422,
  CARD_STOLEN: 422,
  CARD_NOT_ENROLLED: 422,
  CARD_VERIFICATION_FAILED: 422,
  PAYMENT_METHOD_NOT_ENABLED: 422,
  PAYMENT_PENDING: 422,
  DUPLICATE_REQUEST: 422,
  ORDER_CANCELLED: 422,
  OPERATION_NOT_ALLOWED: 422,
  TIMED_OUT: 504,
  UNKNOWN_ERROR: 500,
} as const;
export const REFUSAL_CODES = Object.keys(REFUSALS) as [keyof typeof REFUSALS];

export const MESSAGES = ['webhook', 'callback'] as const;

const base = {
  /** How many times it fires before it is spent; without it, for ever. */
  times: z.int().min(1).optional(),
  /** Skips this many matches first. */
  after: z.int().min(0).optional(),
  probability: z.number().min(0).max(1).default(1),
  seed: z.int().default(1),
  delay_ms: z.int().min(0).max(120_000).default(1_000),
  /** Only for this merchant_order_reference. */
  reference: z.string().optional(),
};

/** Faults that only some calls can have. */
const ONLY_OF: Readonly<Record<string, readonly string[]>> = {
  'not-applied': ['capture', 'cancel'],
  'under-way': ['capture', 'cancel'],
  'capture-fails': ['capture'],
};

export function faultSchema(endpoints: readonly string[]) {
  return z.discriminatedUnion('endpoint', [
    z
      .strictObject({
        ...base,
        endpoint: z.enum([...endpoints, '*']),
        fault: z.enum(CALL_FAULTS),
        field: z.enum(WRONG_FIELDS).default('amount'),
        status: z.int().min(500).max(599).default(500),
        /** Of `refuse`: the answer's code, its status with it. */
        code: z.enum(REFUSAL_CODES).default('PAYMENT_DECLINED'),
      })
      .refine(({ endpoint, fault }) => ONLY_OF[fault]?.includes(endpoint) ?? true, {
        path: ['endpoint'],
        error: 'not-applied and under-way are faults of capture and cancel, capture-fails of capture',
      }),
    z.strictObject({
      ...base,
      endpoint: z.enum(MESSAGES),
      fault: z.enum(MESSAGE_FAULTS),
      /** Only for this event type of a webhook. */
      event: z.string().optional(),
    }),
  ]);
}

export type FaultRule = z.infer<ReturnType<typeof faultSchema>>;
export type CallFault = Extract<FaultRule, { fault: (typeof CALL_FAULTS)[number]; field: string }>;
export type MessageFault = Exclude<FaultRule, CallFault>;
