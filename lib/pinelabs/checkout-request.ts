/**
 * The body of Generate Checkout Link. Text that the gateway would refuse is cut, or left out where a cut would
 * make it wrong: an order is worth more than the end of a description. Amounts are never touched. Pure.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Paise } from '../money';
import { InvalidInputError } from './errors';
import { isOrderId, referencePart } from './ids';
import type { CheckoutInput, CheckoutLink, GatewayAddress } from './types';
import { tidy } from './wire-fields';

/** `purchase_details` and all below it are as the gateway names them, `adddress_type` with its three d's too. */
export function checkoutBody(input: CheckoutInput): object {
  referencePart(input.reference);
  return {
    merchant_order_reference: input.reference,
    order_amount: inr(input.amount),
    integration_mode: 'REDIRECT',
    pre_auth: input.preAuth,
    allowed_payment_methods: input.allowedPaymentMethods,
    notes: text(input.notes, 256),
    callback_url: webAddress('callbackUrl', input.callbackUrl),
    failure_callback_url: webAddress('failureCallbackUrl', input.failureCallbackUrl),
    purchase_details: {
      customer: customer(input.customer),
      products: input.products?.map((product) => ({
        product_code: product.code,
        product_amount: inr(product.amount),
      })),
      cart_details: { cart_items: input.items.map(cartItem) },
    },
  };
}

export const checkoutAnswer: z.ZodType<CheckoutLink> = z
  .object({ order_id: z.string().refine(isOrderId), redirect_url: z.url() })
  .transform((wire) => ({ orderId: wire.order_id, redirectUrl: wire.redirect_url }));

/** @throws InvalidInputError `INVALID_AMOUNT` when it is not a positive whole number of paise. */
export function inr(amount: Paise): { value: number; currency: 'INR' } {
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    throw new InvalidInputError('INVALID_AMOUNT', 'an amount must be a positive whole number of paise');
  }
  return { value: amount, currency: 'INR' };
}

function customer(from: CheckoutInput['customer']) {
  const mobile = from.mobile.replace(/\D/g, '').slice(-10);
  return {
    email_id: whole(from.email, /^(?=.{1,50}$)[!-?A-~]+@[!-?A-~]+$/),
    first_name: text(from.firstName, 50),
    last_name: text(from.lastName, 50),
    customer_id: customerId(from.id),
    mobile_number: whole(mobile, /^\d{10}$/),
    country_code: '91',
    billing_address: address(from.billingAddress, 'billing'),
    shipping_address: address(from.shippingAddress, 'shipping'),
  };
}

/** 1 to 19 characters. A longer id is hashed: cut short, two customers could become one. */
function customerId(id: string): string | undefined {
  if (id.length <= 19) return text(id, 19);
  return createHash('sha256').update(id).digest('hex').slice(0, 19);
}

function address(from: GatewayAddress, category: 'billing' | 'shipping') {
  return {
    address1: text(from.address1, 100),
    address2: text(from.address2, 100),
    pincode: whole(from.pincode, /^[A-Za-z0-9][A-Za-z0-9 -]{5,9}$/),
    city: text(from.city, 50),
    state: text(from.state, 50),
    country: text(from.country, 50),
    full_name: text(from.fullName, 50),
    adddress_type: 'HOME',
    address_category: category,
  };
}

function cartItem(item: CheckoutInput['items'][number]) {
  return {
    item_id: text(item.id, 50),
    item_name: text(item.name, 100) ?? 'Item',
    item_description: text(item.description, 200),
    item_details_url: pageAddress(item.detailsUrl),
    item_image_url: pageAddress(item.imageUrl),
    item_original_unit_price: item.originalUnitPrice,
    item_discounted_unit_price: item.unitPrice,
    item_quantity: item.quantity,
    item_currency: 'INR',
  };
}

/** Undefined, and so not sent, when nothing is left: the gateway wants at least one character or no field. */
function text(value: string | undefined, max: number): string | undefined {
  return tidy(value ?? '', max) || undefined;
}

/** Left out rather than cut: half of an e-mail address or a number is somebody else's. */
function whole(value: string, shape: RegExp): string | undefined {
  const trimmed = value.trim();
  return shape.test(trimmed) ? trimmed : undefined;
}

/** Left out rather than cut: half an address leads nowhere. */
function pageAddress(address: string): string | undefined {
  return isWebAddress(address) && address.length <= 1_000 ? address : undefined;
}

/** @throws InvalidInputError `INVALID_CALLBACK_URL`. */
function webAddress(name: string, address: string): string {
  if (!isWebAddress(address)) {
    throw new InvalidInputError('INVALID_CALLBACK_URL', `${name} must be an http(s) address`);
  }
  return address;
}

function isWebAddress(address: string): boolean {
  return /^https?:$/.test(URL.parse(address)?.protocol ?? '');
}
