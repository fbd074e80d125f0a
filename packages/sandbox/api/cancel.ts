/** Cancel Order: gives back what is held. It has no reference of its own, so a second one is refused. */
import { orderNotFound } from '../domain/errors';
import { cancelOrder } from '../domain/settlement-rules';
import { record } from '../record';
import { unlessBroken } from './capture';
import { endpoint } from './endpoint';
import { shownOrder } from './shown-order';

export const cancel = endpoint({
  name: 'cancel',
  method: 'PUT',
  path: '/api/pay/v1/orders/:order_id/cancel',
  handle({ gateway, params, requestId, fault }) {
    const order = gateway.store.orders.findCharge(params.order_id ?? '');
    if (!order) throw orderNotFound();
    const now = gateway.clock.iso();
    const change = unlessBroken(cancelOrder(order, now), order, { kind: 'cancel' }, fault, now);
    record(gateway, change, { cause: 'cancel', requestId });
    return {
      orderId: order.order_id,
      reference: order.merchant_order_reference,
      body: { data: shownOrder(change.order, gateway.store.settings.all()) },
    };
  },
});
