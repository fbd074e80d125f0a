/** Create Order, for the flows that never show the hosted page. The same reference again is the same order. */
import { endpoint } from './endpoint';
import { newOrder, openOrder, repeatedOrder } from './new-order';
import { ORDER, type OrderRequest, orderRequest } from './order-request';

export const createOrder = endpoint<OrderRequest>({
  name: 'create-order',
  method: 'POST',
  path: '/api/pay/v1/orders',
  creates: true,
  body: orderRequest(ORDER),
  handle({ gateway, body }) {
    const existing = repeatedOrder(gateway, body);
    const order = existing ?? newOrder(gateway, body, 'SEAMLESS');
    if (!existing) openOrder(gateway, order, body);
    return {
      orderId: order.order_id,
      reference: order.merchant_order_reference,
      body: { data: order },
    };
  },
});
