/** Capture Order: once an order. The same capture reference never captures twice, on this order or another. */
import { z } from 'zod';
import type { Change } from '../domain/change';
import { duplicate, orderNotFound } from '../domain/errors';
import type { ChargeOrder, UnderWay } from '../domain/order';
import { captureOrder } from '../domain/settlement-rules';
import { beginUnderWay, failCapture } from '../domain/under-way';
import { record } from '../record';
import { endpoint } from './endpoint';
import { amount, captureReference } from './fields';
import { shownOrder } from './shown-order';

const body = z.object({
  merchant_capture_reference: captureReference,
  /** Mandatory for a partial capture; without it everything is captured. */
  capture_amount: amount.optional(),
});

/** What a fault rule makes of a capture or cancel that is allowed. */
export function unlessBroken(
  done: Change,
  order: ChargeOrder,
  underWay: UnderWay,
  fault: string | undefined,
  now: string,
): Change {
  if (fault === 'under-way') return beginUnderWay(order, underWay, now);
  return fault === 'capture-fails' ? failCapture(order, now) : done;
}

export const capture = endpoint<z.infer<typeof body>>({
  name: 'capture',
  method: 'PUT',
  path: '/api/pay/v1/orders/:order_id/capture',
  body,
  handle({ gateway, params, body: request, requestId, fault }) {
    const { orders } = gateway.store;
    const order = orders.findCharge(params.order_id ?? '');
    if (!order) throw orderNotFound();
    const owner = orders.captureReferenceOwner(request.merchant_capture_reference);
    if (owner !== undefined && owner !== order.order_id) {
      throw duplicate('CAPTURE', 'merchant_capture_reference: another order was captured with it');
    }
    const { convenience_fee, convenience_fee_on } = gateway.store.settings.all();
    const asked = {
      reference: request.merchant_capture_reference,
      amount: request.capture_amount,
      fee: { convenience_fee, convenience_fee_on },
    };
    const now = gateway.clock.iso();
    const done = captureOrder(order, asked, now);
    const change = unlessBroken(done, order, { kind: 'capture', request: asked }, fault, now);
    orders.addCaptureReference(request.merchant_capture_reference, order.order_id);
    record(gateway, change, { cause: 'capture', requestId });
    return {
      orderId: order.order_id,
      reference: order.merchant_order_reference,
      body: { data: shownOrder(change.order, gateway.store.settings.all()) },
    };
  },
});
