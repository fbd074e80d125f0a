/** IMEI validation: blocks the devices of a paid order, or releases them. The brand's answer comes product by product. */
import { z } from 'zod';
import { notAllowed, orderNotFound } from '../domain/errors';
import { mayBlock, refusalToBlock, refusalToUnblock } from '../domain/imei-rules';
import { block, imeiState, showImeis } from '../imeis';
import { endpoint } from './endpoint';
import { reference, text } from './fields';

const IMEI = 'must be 1 to 50 letters or digits';

const body = z.object({
  merchant_product_imei_reference: reference,
  /** The official clients call the second one UNBLOCKED. */
  request_type: z.enum(['BLOCKING', 'UNBLOCKING', 'UNBLOCKED'], {
    error: 'must be BLOCKING or UNBLOCKING',
  }),
  products: z
    .array(
      z.object({
        product_code: text(1, 100),
        dealer_code: text(0, 50).optional(),
        state_code: text(0, 10).optional(),
        product_imei: z.string({ error: IMEI }).regex(/^[A-Za-z0-9]{1,50}$/, IMEI),
      }),
      { error: 'must be a list of products' },
    )
    .min(1, 'must have at least one product')
    .max(100, 'must have at most 100 products'),
});

export const imei = endpoint<z.infer<typeof body>>({
  name: 'imei',
  method: 'POST',
  path: '/api/affordability/v1/product/:order_id/imei',
  body,
  handle({ gateway, params, body: request }) {
    const order = gateway.store.orders.findCharge(params.order_id ?? '');
    if (!order) throw orderNotFound();
    const blocking = request.request_type === 'BLOCKING';
    if (blocking && !mayBlock(order)) {
      throw notAllowed('IMEI', `no device can be blocked while the order is ${order.status}`);
    }
    const products = request.products.map((product) => {
      const state = imeiState(gateway, order.order_id);
      const refusal = (blocking ? refusalToBlock : refusalToUnblock)(order, product, state);
      if (refusal) return { ...product, product_brand_response: refusal };
      if (blocking) {
        block(gateway, order.order_id, request.merchant_product_imei_reference, product);
      } else {
        gateway.store.imeis.unblock(product.product_imei);
      }
      const status = blocking ? 'BLOCKED' : 'UNBLOCKED';
      return { ...product, product_imei_status: status, product_brand_response: {} };
    });
    showImeis(gateway, order.order_id);
    return {
      orderId: order.order_id,
      reference: order.merchant_order_reference,
      body: { ...request, products },
    };
  },
});
