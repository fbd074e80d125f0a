/** What a rule returns: the order after it, the money that moved and the events to tell the merchant. */
import type { ChargeOrder, Order, RefundOrder } from './order';

export type MovementKind = 'authorised' | 'captured' | 'released' | 'refunded';

export interface Movement {
  readonly kind: MovementKind;
  readonly amount: number;
  readonly currency: string;
}

export type EventType =
  | 'ORDER_AUTHORIZED'
  | 'ORDER_PROCESSED'
  | 'ORDER_CANCELLED'
  | 'PAYMENT_FAILED'
  | 'ORDER_FAILED'
  | 'REFUND_PROCESSED'
  | 'REFUND_FAILED';

export interface Event {
  readonly type: EventType;
  readonly data: Order;
}

export interface Change {
  readonly order: ChargeOrder;
  readonly refund?: RefundOrder;
  readonly movements: readonly Movement[];
  readonly events: readonly Event[];
}

export function change(order: ChargeOrder, rest: Partial<Omit<Change, 'order'>> = {}): Change {
  return { order, movements: [], events: [], ...rest };
}
