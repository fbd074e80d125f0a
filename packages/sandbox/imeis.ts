/** Keeps the devices of an order: who blocks and releases them, and what the order then shows. */
import { type ImeiProduct, type ImeiState, releasedBy, withImeis } from './domain/imei-rules';
import type { ChargeOrder, RefundOrder } from './domain/order';
import type { Gateway } from './gateway';

export function imeiState({ store }: Gateway, orderId: string): ImeiState {
  return {
    ownerOf: (imei) => store.imeis.find(imei)?.order_id,
    ofOrder: store.imeis
      .ofOrder(orderId)
      .map(({ imei, product_code }) => ({ product_code, product_imei: imei })),
  };
}

export function block(gateway: Gateway, orderId: string, reference: string, product: ImeiProduct): void {
  const { product_code, product_imei } = product;
  const entry = { imei: product_imei, product_code, order_id: orderId, reference };
  gateway.store.imeis.block(entry, gateway.clock.now());
}

/** Called when a refund has gone through. */
export function releaseAfterRefund(gateway: Gateway, order: ChargeOrder, refund: RefundOrder): void {
  const blocked = imeiState(gateway, order.order_id).ofOrder;
  const named = refund.purchase_details?.products;
  const released = releasedBy(order, Array.isArray(named) ? named : [], blocked);
  for (const { product_imei } of released) gateway.store.imeis.unblock(product_imei);
  if (released.length > 0) showImeis(gateway, order.order_id);
}

/** Writes what is blocked into the order's plan. */
export function showImeis(gateway: Gateway, orderId: string): void {
  const order = gateway.store.orders.findCharge(orderId);
  if (order) gateway.store.orders.save(withImeis(order, imeiState(gateway, orderId).ofOrder));
}
