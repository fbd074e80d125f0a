/** Turns an accepted request into an order that waits to be paid. */
import { newOrderId, randomToken } from '../domain/ids';
import type { ChargeOrder } from '../domain/order';
import { PAYMENT_TRIES } from '../domain/payment-rules';
import type { Gateway } from '../gateway';
import type { OrderRequest } from './order-request';

export function newOrder(gateway: Gateway, request: OrderRequest, integrationMode: string): ChargeOrder {
  const now = gateway.clock.iso();
  return {
    order_id: newOrderId(new Date(gateway.clock.now())),
    merchant_order_reference: request.merchant_order_reference,
    type: 'CHARGE',
    status: 'CREATED',
    merchant_id: gateway.credentials.merchantId,
    order_amount: request.order_amount,
    pre_auth: request.pre_auth,
    allowed_payment_methods: request.allowed_payment_methods,
    ...(request.notes !== undefined && { notes: request.notes }),
    ...(request.callback_url !== undefined && { callback_url: request.callback_url }),
    ...(request.failure_callback_url !== undefined && { failure_callback_url: request.failure_callback_url }),
    purchase_details: purchaseDetails(request),
    payments: [],
    created_at: now,
    updated_at: now,
    integration_mode: integrationMode,
    payment_retries_remaining: PAYMENT_TRIES,
    part_payment: request.part_payment,
    ...(request.cart_coupon_discount_amount && {
      cart_coupon_discount_amount: request.cart_coupon_discount_amount,
    }),
  };
}

/** Under one name each, whichever of its names and places the request used. */
function purchaseDetails(request: OrderRequest): ChargeOrder['purchase_details'] {
  const { product, account_details, ...details } = request.purchase_details;
  const cart = details.cart_details ?? request.cart_details;
  const products = details.products ?? product;
  const account = details.bank_details ?? (account_details ?? request.account_details)?.bank_details;
  return {
    ...details,
    ...(products && { products }),
    ...(account && { bank_details: account }),
    ...(cart && { cart_details: cart }),
  };
}

/** Saves it with its link. A seamless order's link leads to its challenge only, and nobody is told of it before. */
export function openOrder(gateway: Gateway, order: ChargeOrder): void {
  const { orders, settings } = gateway.store;
  orders.save(order);
  const expiresAt = gateway.clock.now() + settings.all().link_seconds * 1_000;
  orders.addLink({ orderId: order.order_id, token: randomToken(48), expiresAt });
}
