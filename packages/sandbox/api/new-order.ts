/** Turns an accepted request into an order that waits to be paid. */
import { createHash } from 'node:crypto';
import { duplicate, notAllowed } from '../domain/errors';
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
    ...couponOf(gateway, request),
  };
}

/** Where a coupon only says what was taken off before, the order does not show it, as no printed answer does. */
function couponOf(
  gateway: Gateway,
  { cart_coupon_discount_amount }: OrderRequest,
): Pick<ChargeOrder, 'cart_coupon_discount_amount'> {
  if (!cart_coupon_discount_amount || gateway.store.settings.all().coupon === 'said') return {};
  return { cart_coupon_discount_amount };
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
export function openOrder(gateway: Gateway, order: ChargeOrder, request: OrderRequest): void {
  const { orders, settings } = gateway.store;
  orders.save(order);
  const expiresAt = gateway.clock.now() + settings.all().link_seconds * 1_000;
  orders.addLink({
    orderId: order.order_id,
    token: randomToken(48),
    expiresAt,
    requestHash: hashOf(request),
  });
}

/**
 * The order that has this reference already, where the gateway answers a repeat with it.
 * @throws GatewayError DUPLICATE_REQUEST where it refuses repeats, or this is none: another body, a refund's reference.
 */
export function repeatedOrder(gateway: Gateway, request: OrderRequest): ChargeOrder | undefined {
  const { orders, settings } = gateway.store;
  const existing = orders.findByReference(request.merchant_order_reference);
  if (!existing) return undefined;
  const { repeated_create } = settings.all();
  const refuse = (reason: string) =>
    duplicate('ORDER_CREATION', `merchant_order_reference: ${reason}`, repeated_create === '422' ? 422 : 409);
  if (existing.type === 'REFUND') throw refuse('a refund already has this reference');
  if (repeated_create !== 'existing') throw refuse('an order already has this reference');
  if (orders.linkOf(existing.order_id)?.requestHash !== hashOf(request)) {
    throw refuse('an order already has this reference, and its request had another body');
  }
  return existing;
}

/** Of what was understood: the same order however its fields are arranged. */
function hashOf(request: OrderRequest): string {
  return createHash('sha256').update(JSON.stringify(request, sorted)).digest('hex');
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
