/** What a verified webhook is about: just enough to know which order to fetch. Pure. */
import { z } from 'zod';
import { isOrderId, isReference } from '../ids';
import { snakeKeys } from '../wire/snake-keys';
import { word } from '../wire/wire-fields';

export interface WebhookEvent {
  /** Upper case; `UNKNOWN` where the body names none. */
  readonly eventType: string;
  /** Of a refund, the refund's own reference. */
  readonly orderReference?: string;
  /** Of a refund, the refund's own order id. */
  readonly gatewayOrderId?: string;
  /** Of a refund, the order whose money goes back. */
  readonly parentOrderId?: string;
  readonly isRefund: boolean;
}

// A wrong shape is as good as none: the values go into queries and addresses.
const orderId = z.string().refine(isOrderId).optional().catch(undefined);
const reference = z
  .union([z.string(), z.number().int().transform(String)])
  .refine(isReference)
  .optional()
  .catch(undefined);

export const webhookBody = z.object({
  event_type: word.catch('UNKNOWN'),
  data: z
    .object({
      order_id: orderId,
      parent_order_id: orderId,
      merchant_order_reference: reference,
      type: word.optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/**
 * Never throws: a verified webhook that we can't read is kept and acknowledged, since sending it again would
 * not make it readable. Points payments come in camelCase.
 * @param received the body that was verified.
 */
export function parseWebhookEvent(received: Uint8Array | string): WebhookEvent {
  const result = webhookBody.safeParse(snakeKeys(parsed(received)));
  if (!result.success) return { eventType: 'UNKNOWN', isRefund: false };
  const { event_type: eventType, data } = result.data;
  const orderReference = data?.merchant_order_reference;
  const gatewayOrderId = data?.order_id;
  const parentOrderId = data?.parent_order_id;
  return {
    eventType,
    ...(orderReference === undefined ? {} : { orderReference }),
    ...(gatewayOrderId === undefined ? {} : { gatewayOrderId }),
    ...(parentOrderId === undefined ? {} : { parentOrderId }),
    // The parent itself may come with a REFUND_… event, as FULLY_REFUNDED: then it is the order, not a refund.
    isRefund: data?.type === 'REFUND' || parentOrderId !== undefined,
  };
}

function parsed(received: Uint8Array | string): unknown {
  try {
    return JSON.parse(typeof received === 'string' ? received : new TextDecoder().decode(received));
  } catch {
    return undefined;
  }
}
