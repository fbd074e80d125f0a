/** The bodies that the control endpoints take. */
import { z } from 'zod';
import { ENDPOINTS } from '../api/endpoints';
import { METHODS } from '../checkout/methods';
import { PAYMENT_ERROR_CODES } from '../domain/payment-errors';
import { faultSchema } from '../faults/rule';
import { settingsSchema } from '../store/settings';

const order = {
  order_id: z.string().optional(),
  reference: z.string().optional(),
};

export const fault = faultSchema(ENDPOINTS.map((endpoint) => endpoint.name));
export const faults = z.preprocess(
  (given) => (Array.isArray(given) ? given : [given]),
  z.array(fault).min(1),
);

export const clock = z.union([
  /** Moves on from where it stands. */
  z.strictObject({ advance_seconds: z.number() }),
  /** Sets it. */
  z.strictObject({ now: z.iso.datetime() }),
  z.strictObject({ reset: z.literal(true) }),
]);

export const webhooks = z.union([
  z.strictObject({ action: z.enum(['hold', 'release']) }),
  /** Sends one again, under the same webhook-id; `body` replaces what it says. */
  z.strictObject({ action: z.literal('redeliver'), id: z.string(), body: z.unknown().optional() }),
  /** Sends these again in this order. */
  z.strictObject({ action: z.literal('reorder'), ids: z.array(z.string()).min(2) }),
  /** Sends one of the gateway's other events, which nothing in the sandbox gives rise to. */
  z.strictObject({
    action: z.literal('send'),
    event_type: z.string().regex(/^[A-Z]+(_[A-Z]+)*$/),
    data: z.record(z.string(), z.unknown()),
  }),
]);

export const pay = z.strictObject({
  ...order,
  method: z.enum(Object.keys(METHODS) as [keyof typeof METHODS]).default('CARD'),
  outcome: z.enum(['success', 'decline', 'wrong-otp', 'pending', 'in-progress']).default('success'),
  /** Of a decline: why. */
  code: z.enum(PAYMENT_ERROR_CODES).default('PAYMENT_DECLINED'),
  /** In paise, another amount than the order's: what a merchant cannot explain. Whoever begins anew pays the order's. */
  amount: z.int().min(100).optional(),
  /** In paise, what reward points pay of it, whatever the order allows: of money that is held, too. */
  points: z.int().min(100).optional(),
  /** Per cent of this payment alone, whatever the setting says. */
  convenience_fee: settingsSchema.shape.convenience_fee.optional(),
  /** `callback` posts the customer's return from here, as a browser would. */
  return: z.enum(['none', 'callback']).default('none'),
});

export const callback = z.strictObject({
  ...order,
  status: z.string().regex(/^[A-Z_]{1,40}$/),
  error_code: z
    .string()
    .regex(/^[A-Z_]{1,60}$/)
    .optional(),
  error_message: z.string().max(500).optional(),
  return: pay.shape.return,
});

export const refunds = z.strictObject({
  ...order,
  outcome: z.enum(['PROCESSED', 'FAILED']).default('PROCESSED'),
});

/** Ends what is under way: a capture, a cancel, or a payment in progress. */
export const settlements = z.strictObject({
  ...order,
  outcome: z.enum(['done', 'failed']).default('done'),
});

export const settings = settingsSchema.partial().transform(withoutUndefined);

function withoutUndefined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

export const reset = z.strictObject({ tokens: z.boolean().default(false) }).prefault({});
