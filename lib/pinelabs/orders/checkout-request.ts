/**
 * The body of Generate Checkout Link. Text that the gateway would refuse is cut, or left out where a cut would
 * make it wrong: an order is worth more than the end of a description. Amounts are never touched. Pure.
 */
import { z } from 'zod';
import { InvalidInputError } from '../gateway-error';
import { isOrderId, referencePart } from '../ids';
import { shaped } from '../secret';
import type { BankDetails, CheckoutInput, CheckoutLink, ExpressCheckoutInput } from '../types';
import { exact, inr, productCode, takenOff, text } from '../wire/wire-out';
import { customer } from './customer-request';

type AnyInput = CheckoutInput | ExpressCheckoutInput;

/** The hosted page is a redirect unless it is said otherwise. */
export function checkoutBody(input: AnyInput): object {
  return { ...orderBody(input), integration_mode: input.integrationMode ?? 'REDIRECT' };
}

/** `purchase_details` and all below it are as the gateway names them, `adddress_type` with its three d's too. */
export function orderBody(input: AnyInput): object {
  referencePart(input.reference);
  return {
    merchant_order_reference: input.reference,
    order_amount: inr(input.amount),
    integration_mode: input.integrationMode,
    pre_auth: input.preAuth,
    allowed_payment_methods: input.allowedPaymentMethods,
    notes: text(input.notes, 256),
    callback_url: webAddress('callbackUrl', input.callbackUrl),
    failure_callback_url: webAddress('failureCallbackUrl', input.failureCallbackUrl),
    cart_coupon_discount_amount: takenOff(input.couponDiscount),
    purchase_details: {
      customer: customer(input.customer ?? {}),
      merchant_metadata: metadata(input),
      bank_details: input.bankDetails && bankDetails(input.bankDetails),
      products: input.products?.map((product) => ({
        product_code: productCode(product.code),
        product_amount: inr(product.amount),
      })),
      cart_details: { cart_items: input.items.map(cartItem) },
    },
  };
}

export const checkoutAnswer: z.ZodType<CheckoutLink> = z
  .object({
    order_id: z.string().refine(isOrderId),
    redirect_url: z.url(),
    /** Said inside the answer, beside HTTP's own: another than 2xx is no success, whatever comes with it. */
    response_code: z.union([z.int().min(200).max(299), z.string().regex(/^2\d\d$/)]).optional(),
  })
  .transform((wire) => ({ orderId: wire.order_id, redirectUrl: wire.redirect_url }));

/** The words by which the hosted page asks for name and address. */
const EXPRESS = {
  express_checkout_enabled: 'TRUE',
  express_checkout_allowed_action: 'checkoutCollectAddress',
} as const;

/** The gateway takes ten pairs of 256 characters. Those of express checkout come first, and nobody else sets them. */
function metadata({ metadata: own = {}, express }: AnyInput): object | undefined {
  const pairs = Object.entries(own).flatMap(([key, value]) => {
    const [name, said] = [text(key, 256), text(value, 256)];
    return name === undefined || said === undefined || /^express_checkout/i.test(name) ? [] : [[name, said]];
  });
  const all = [...(express ? Object.entries(EXPRESS) : []), ...pairs].slice(0, 10);
  return all.length > 0 ? Object.fromEntries(all) : undefined;
}

/** Refused rather than left out: without them a payment from any account would do. */
function bankDetails({ accountNumber, ifsc, bankName }: BankDetails): object {
  const code = 'INVALID_BANK_DETAILS';
  return {
    account_number: shaped(
      accountNumber,
      /^[A-Za-z0-9]{1,34}$/,
      code,
      'an account number is letters and digits',
    ),
    ifsc_code:
      ifsc === undefined
        ? undefined
        : exact(ifsc, /^[A-Z]{4}0[A-Z0-9]{6}$/, code, 'an IFSC looks like BANK0000123'),
    bank_name: text(bankName, 100),
  };
}

function cartItem(item: CheckoutInput['items'][number]) {
  return {
    item_id: text(item.id, 50),
    item_name: text(item.name, 100) ?? 'Item',
    item_description: text(item.description, 200),
    item_details_url: item.detailsUrl && pageAddress(item.detailsUrl),
    item_image_url: item.imageUrl && pageAddress(item.imageUrl),
    item_original_unit_price: item.originalUnitPrice,
    item_discounted_unit_price: item.unitPrice,
    item_quantity: item.quantity,
    item_currency: 'INR',
  };
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
