/** Create Refund. The same reference again is the refund that exists. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { duplicate, invalid, orderNotFound } from '../domain/errors';
import { newOrderId } from '../domain/ids';
import { refundableAmount } from '../domain/money';
import type { RefundOrder } from '../domain/order';
import { beginRefund, settleRefund } from '../domain/refund-rules';
import type { Gateway } from '../gateway';
import { imeiState } from '../imeis';
import { record } from '../record';
import { type Answer, endpoint } from './endpoint';
import { amount, merchantMetadata, reference, text } from './fields';

const body = z.object({
  /** The refund's own reference, not the order's. */
  merchant_order_reference: reference,
  /** How much. Without it the whole order is refunded: `refund_amount`, which some clients send, is not read. */
  order_amount: amount.optional(),
  merchant_metadata: merchantMetadata.optional(),
  products: z
    .array(
      z.object({
        product_code: text(1, 100),
        product_imei: text(1, 50).optional(),
        /** The same, as the official clients call it. */
        imei_number: text(1, 50).optional(),
        product_amount: amount.optional(),
      }),
    )
    .optional(),
});

export const refunds = endpoint<z.infer<typeof body>>({
  name: 'refund',
  method: 'POST',
  path: '/api/pay/v1/refunds/:order_id',
  body,
  handle({ gateway, params, body: request, requestId }) {
    const { store, clock } = gateway;
    const order = store.orders.findCharge(params.order_id ?? '');
    if (!order) throw orderNotFound();
    const existing = store.orders.findByReference(request.merchant_order_reference);
    if (existing) {
      if (existing.type === 'REFUND' && existing.parent_order_id === order.order_id) return answer(existing);
      throw duplicate('REFUND', 'merchant_order_reference: another order has this reference');
    }
    checkDevices(gateway, order.order_id, request.products ?? []);
    const { refunds: manner } = store.settings.all();
    const { merchant_metadata } = request;
    const products = request.products?.map(({ imei_number, product_imei = imei_number, ...product }) => ({
      ...product,
      ...(product_imei !== undefined && { product_imei }),
    }));
    const begun = beginRefund(
      order,
      {
        orderId: newOrderId(new Date(clock.now())),
        reference: request.merchant_order_reference,
        paymentReference: randomUUID(),
        amount: request.order_amount ?? { ...order.order_amount, value: refundableAmount(order) },
        ...((merchant_metadata ?? products) && {
          details: { ...(merchant_metadata && { merchant_metadata }), ...(products && { products }) },
        }),
      },
      manner === 'CREATED' ? 'CREATED' : 'PENDING',
      clock.iso(),
    );
    const { refund } = begun;
    const settled =
      manner === 'immediate' ? settleRefund(begun.order, refund.order_id, 'PROCESSED', clock.iso()) : begun;
    record(gateway, settled, { cause: `refund ${refund.merchant_order_reference}`, requestId });
    return answer(settled.refund ?? refund);
  },
});

/** A refund that names a device releases it: it must be one of this order's. */
function checkDevices(
  gateway: Gateway,
  orderId: string,
  products: NonNullable<z.infer<typeof body>['products']>,
): void {
  const { ofOrder } = imeiState(gateway, orderId);
  products.forEach(({ product_code, product_imei, imei_number }, index) => {
    const device = product_imei ?? imei_number;
    const blocked = ofOrder.some((one) => one.product_imei === device && one.product_code === product_code);
    if (device !== undefined && !blocked) {
      const name = product_imei === undefined ? 'imei_number' : 'product_imei';
      throw invalid(`products[${index}].${name}`, 'is not blocked for this order');
    }
  });
}

function answer(refund: RefundOrder): Answer {
  return {
    orderId: refund.parent_order_id,
    reference: refund.merchant_order_reference,
    body: { data: refund },
  };
}
