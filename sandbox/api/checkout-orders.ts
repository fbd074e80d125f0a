/** Generate Checkout Link. The same reference again is the same order, with the link that it already has. */
import { duplicate } from '../domain/errors';
import { randomToken } from '../domain/ids';
import type { Gateway } from '../gateway';
import { type Answer, endpoint } from './endpoint';
import { newOrder } from './new-order';
import { LINK_METHODS, type OrderRequest, orderRequest } from './order-request';

export const checkoutOrders = endpoint<OrderRequest>({
  name: 'create',
  method: 'POST',
  path: '/api/checkout/v1/orders',
  body: orderRequest(LINK_METHODS),
  handle({ gateway, body }) {
    const { orders, settings } = gateway.store;
    const existing = orders.findByReference(body.merchant_order_reference);
    if (existing?.type === 'REFUND') {
      throw duplicate('ORDER_CREATION', 'merchant_order_reference: a refund already has this reference');
    }
    if (existing) return linkAnswer(gateway, existing.order_id, body.merchant_order_reference);
    const order = newOrder(gateway, body, body.integration_mode);
    orders.save(order);
    const expiresAt = gateway.clock.now() + settings.all().link_seconds * 1_000;
    orders.addLink({ orderId: order.order_id, token: randomToken(48), expiresAt });
    return linkAnswer(gateway, order.order_id, order.merchant_order_reference);
  },
});

export function redirectUrl(gateway: Gateway, token: string): string {
  return `${gateway.baseUrl}/api/v3/checkout-bff/redirect/checkout?token=${encodeURIComponent(token)}`;
}

function linkAnswer(gateway: Gateway, orderId: string, reference: string): Answer {
  const link = gateway.store.orders.linkOf(orderId);
  if (!link)
    throw duplicate('ORDER_CREATION', 'merchant_order_reference: this order was made without a link');
  return {
    orderId,
    reference,
    body: {
      token: link.token,
      order_id: orderId,
      redirect_url: redirectUrl(gateway, link.token),
      response_code: 200,
      response_message: 'Order Creation Successful.',
    },
  };
}
