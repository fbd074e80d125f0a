/** Get order by id and by the merchant's reference. A refund is an order too, and is found in the same two ways. */
import { orderNotFound } from '../domain/errors';
import type { Order } from '../domain/order';
import { expireIfDue } from '../expiry';
import type { Gateway } from '../gateway';
import { type Answer, endpoint } from './endpoint';
import { shownOrder } from './shown-order';

export const getOrder = endpoint({
  name: 'get',
  method: 'GET',
  path: '/api/pay/v1/orders/:order_id',
  handle: ({ gateway, params }) => answer(gateway, gateway.store.orders.find(params.order_id ?? '')),
});

export const getOrderByReference = endpoint({
  name: 'get-by-reference',
  method: 'GET',
  path: '/api/pay/v1/orders/reference/:merchant_order_reference',
  handle: ({ gateway, params }) =>
    answer(gateway, gateway.store.orders.findByReference(params.merchant_order_reference ?? '')),
});

function answer(gateway: Gateway, order: Order | undefined): Answer {
  if (!order) throw orderNotFound();
  expireIfDue(gateway, order.order_id);
  const current = gateway.store.orders.find(order.order_id) ?? order;
  return {
    orderId: current.type === 'REFUND' ? current.parent_order_id : current.order_id,
    reference: current.merchant_order_reference,
    body: { data: shownOrder(shown(current), gateway.store.settings.all()) },
  };
}

/** A paid seamless order shows these two even when nobody gave them, as the gateway's page prints it. */
function shown(order: Order): Order {
  if (order.type !== 'CHARGE' || order.integration_mode !== 'SEAMLESS' || order.status !== 'PROCESSED') {
    return order;
  }
  return {
    ...order,
    failure_callback_url: order.failure_callback_url ?? '',
    purchase_details: {
      ...order.purchase_details,
      merchant_metadata: order.purchase_details.merchant_metadata ?? {},
    },
  };
}
