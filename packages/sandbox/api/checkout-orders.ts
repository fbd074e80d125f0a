/** Generate Checkout Link. The same reference again is the same order, with the link that it already has. */
import { duplicate } from '../domain/errors';
import type { Gateway } from '../gateway';
import { type Answer, endpoint } from './endpoint';
import { newOrder, openOrder, repeatedOrder } from './new-order';
import { LINK, type OrderRequest, orderRequest } from './order-request';

export const checkoutOrders = endpoint<OrderRequest>({
  name: 'create',
  method: 'POST',
  path: '/api/checkout/v1/orders',
  creates: true,
  body: orderRequest(LINK),
  handle({ gateway, body }) {
    const existing = repeatedOrder(gateway, body);
    if (existing) return linkAnswer(gateway, existing.order_id, body.merchant_order_reference);
    const order = newOrder(gateway, body, body.integration_mode);
    openOrder(gateway, order, body);
    return linkAnswer(gateway, order.order_id, order.merchant_order_reference);
  },
});

export function redirectUrl(gateway: Gateway, token: string): string {
  return `${gateway.baseUrl}/api/v3/checkout-bff/redirect/checkout?token=${encodeURIComponent(token)}`;
}

function linkAnswer(gateway: Gateway, orderId: string, reference: string): Answer {
  const { orders } = gateway.store;
  const link = orders.linkOf(orderId);
  if (!link || orders.findCharge(orderId)?.integration_mode === 'SEAMLESS')
    throw duplicate('ORDER_CREATION', 'merchant_order_reference: this order was made without a link');
  return {
    orderId,
    reference,
    body: {
      token: link.token,
      order_id: orderId,
      redirect_url: redirectUrl(gateway, link.token),
      response_code: Number(gateway.store.settings.all().created),
      response_message: 'Order Creation Successful.',
    },
  };
}
