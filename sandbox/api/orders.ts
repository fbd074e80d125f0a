/** Create Order, for the flows that never show the hosted page. The same reference again is the same order. */
import { duplicate } from '../domain/errors';
import { endpoint } from './endpoint';
import { newOrder, openOrder } from './new-order';
import { ORDER, type OrderRequest, orderRequest } from './order-request';

export const createOrder = endpoint<OrderRequest>({
  name: 'create-order',
  method: 'POST',
  path: '/api/pay/v1/orders',
  body: orderRequest(ORDER),
  handle({ gateway, body }) {
    const existing = gateway.store.orders.findByReference(body.merchant_order_reference);
    if (existing?.type === 'REFUND') {
      throw duplicate('ORDER_CREATION', 'merchant_order_reference: a refund already has this reference');
    }
    const order = existing ?? newOrder(gateway, body, 'SEAMLESS');
    if (!existing) openOrder(gateway, order);
    return {
      orderId: order.order_id,
      reference: order.merchant_order_reference,
      body: { data: order },
    };
  },
});
