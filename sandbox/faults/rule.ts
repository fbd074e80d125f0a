/** What a developer may break, and how often. Data only: the code that breaks things reads these. */
import { z } from 'zod';

/** Faults of an API call. `…-after` means that the work is done and only the answer is lost. */
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
  'firewall',
] as const;

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
  'merchant_id',
  'payment_amount',
  'capture_data',
] as const;

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

export function faultSchema(endpoints: readonly string[]) {
  return z.union([
    z.strictObject({
      ...base,
      endpoint: z.enum([...endpoints, '*']),
      fault: z.enum(CALL_FAULTS),
      field: z.enum(WRONG_FIELDS).default('amount'),
      status: z.int().min(500).max(599).default(500),
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
