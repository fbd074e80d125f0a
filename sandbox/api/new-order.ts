/** Turns an accepted request into an order that waits to be paid. */
import { notAllowed } from '../domain/errors';
import { newOrderId, randomToken } from '../domain/ids';
import { LINK_METHODS } from '../domain/methods';
import type { ChargeOrder } from '../domain/order';
import { PAYMENT_TRIES } from '../domain/payment-rules';
import type { Gateway } from '../gateway';
import type { OrderRequest } from './order-request';

export function newOrder(gateway: Gateway, request: OrderRequest, integrationMode: string): ChargeOrder {
  const now = gateway.clock.iso();
  const { methods, preAuth } = accountCan(gateway, request);
  return {
    order_id: newOrderId(new Date(gateway.clock.now())),
    merchant_order_reference: request.merchant_order_reference,
    type: 'CHARGE',
    status: 'CREATED',
    merchant_id: gateway.credentials.merchantId,
    order_amount: request.order_amount,
    pre_auth: preAuth,
    allowed_payment_methods: methods,
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

/** What the merchant's account can do of what the order asks. @throws GatewayError 422 where it refuses the order. */
function accountCan(
  gateway: Gateway,
  { allowed_payment_methods: asked, pre_auth: hold }: OrderRequest,
): { methods: readonly string[]; preAuth: boolean } {
  const { methods: had, missing_method, pre_auth } = gateway.store.settings.all();
  const methods = asked.filter((method) => had.some((one) => one === method));
  const missing = asked.filter((method) => !methods.includes(method));
  // An order that names no method allows them all: that asks for none that the account lacks.
  const named = !LINK_METHODS.every((method) => asked.includes(method));
  if (methods.length === 0 || (missing.length > 0 && named && missing_method === 'refuse')) {
    throw notAllowed(
      'ORDER_CREATION',
      `allowed_payment_methods: ${missing.join(', ')} is not configured for this merchant`,
    );
  }
  if (hold && pre_auth === 'refuse') {
    throw notAllowed('ORDER_CREATION', 'pre_auth: pre-authorization is not enabled for this merchant');
  }
  return { methods, preAuth: hold && pre_auth === 'on' };
}

/** Saves it with its link. A seamless order's link leads to its challenge only, and nobody is told of it before. */
export function openOrder(gateway: Gateway, order: ChargeOrder): void {
  const { orders, settings } = gateway.store;
  orders.save(order);
  const expiresAt = gateway.clock.now() + settings.all().link_seconds * 1_000;
  orders.addLink({ orderId: order.order_id, token: randomToken(48), expiresAt });
}
