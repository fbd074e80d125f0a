/** `GET /_sandbox/ledger`: what was asked, what money moved and which devices are blocked, by order or by reference. */
import type { Gateway } from '../gateway';
import { balances } from '../store/movements';

export interface LedgerQuery {
  readonly orderId?: string | undefined;
  readonly reference?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly since?: number | undefined;
  readonly limit?: number | undefined;
}

export function ledger(gateway: Gateway, query: LedgerQuery): Record<string, unknown> {
  const { imeis, orders, requests, movements } = gateway.store;
  const named = query.orderId === undefined ? undefined : orders.find(query.orderId);
  const found = query.reference === undefined ? named : orders.findByReference(query.reference);
  const chargeId = found?.type === 'REFUND' ? found.parent_order_id : found?.order_id;
  const filtered = query.orderId !== undefined || query.reference !== undefined;
  const orderId = chargeId ?? query.orderId;
  const moved = filtered ? (orderId === undefined ? [] : movements.list(orderId)) : movements.list();
  return {
    requests: requests.list({
      orderIds: orderId === undefined ? [] : [orderId],
      reference: query.reference,
      endpoint: query.endpoint,
      since: query.since,
      limit: query.limit,
    }),
    movements: moved,
    balances: balances(moved),
    imeis: filtered ? (orderId === undefined ? [] : imeis.ofOrder(orderId)) : imeis.all(),
  };
}
