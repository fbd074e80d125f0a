/** IMEI block and unblock: a device is tied to one paid order, a product of an order to one device. Pure. */
import { brandProduct } from '../emi/brands';
import type { ChargeOrder } from './order';

export interface ImeiProduct {
  readonly product_code: string;
  readonly product_imei: string;
}

/** What is blocked now, as far as it bears on the request. */
export interface ImeiState {
  /** The order that a device is blocked for. */
  readonly ownerOf: (imei: string) => string | undefined;
  readonly ofOrder: readonly ImeiProduct[];
}

export interface BrandRefusal {
  readonly code:
    | 'PRODUCT_ALREADY_BLOCKED'
    | 'PRODUCT_ALREADY_UNBLOCKED'
    | 'PRODUCT_NOT_FOUND'
    | 'PRODUCT_NOT_SUPPORTED';
  readonly message: string;
}

const ALREADY_BLOCKED: BrandRefusal = {
  code: 'PRODUCT_ALREADY_BLOCKED',
  message: 'Product is already blocked',
};
const ALREADY_UNBLOCKED: BrandRefusal = {
  code: 'PRODUCT_ALREADY_UNBLOCKED',
  message: 'Product is not blocked for this order',
};
const NOT_FOUND: BrandRefusal = {
  code: 'PRODUCT_NOT_FOUND',
  message: 'Product is not part of this order',
};

const NOT_SUPPORTED: BrandRefusal = {
  code: 'PRODUCT_NOT_SUPPORTED',
  message: 'IMEI validation applies to products of a brand only',
};

const PAID: readonly string[] = ['AUTHORIZED', 'PROCESSED', 'PARTIALLY_REFUNDED'];

/** A device is blocked after a successful transaction, and released as long as anything is known of it. */
export function mayBlock(order: ChargeOrder): boolean {
  return PAID.includes(order.status);
}

/** @returns why the brand refuses to block this device, or undefined when it is blocked by this. */
export function refusalToBlock(
  order: ChargeOrder,
  product: ImeiProduct,
  state: ImeiState,
): BrandRefusal | undefined {
  const unknown = refusalOfProduct(order, product);
  if (unknown) return unknown;
  const taken = state.ofOrder.some((one) => one.product_code === product.product_code);
  return taken || state.ownerOf(product.product_imei) !== undefined ? ALREADY_BLOCKED : undefined;
}

export function refusalToUnblock(
  order: ChargeOrder,
  product: ImeiProduct,
  state: ImeiState,
): BrandRefusal | undefined {
  const unknown = refusalOfProduct(order, product);
  if (unknown) return unknown;
  const blocked = state.ofOrder.some(
    (one) => one.product_code === product.product_code && one.product_imei === product.product_imei,
  );
  return blocked ? undefined : ALREADY_UNBLOCKED;
}

function refusalOfProduct(order: ChargeOrder, { product_code }: ImeiProduct): BrandRefusal | undefined {
  if (!productCodes(order).includes(product_code)) return NOT_FOUND;
  return brandProduct(product_code) ? undefined : NOT_SUPPORTED;
}

/**
 * A refund of an order of one product releases its device, whatever its amount. Of an order of several it releases those
 * that it names and no others, also when it gives everything back.
 */
export function releasedBy(
  order: ChargeOrder,
  named: readonly { readonly product_imei?: string | undefined }[],
  blocked: readonly ImeiProduct[],
): ImeiProduct[] {
  if (isSingleCart(order)) return [...blocked];
  return blocked.filter(({ product_imei }) => named.some((one) => one.product_imei === product_imei));
}

function isSingleCart(order: ChargeOrder): boolean {
  const listed = order.purchase_details.products ?? [];
  return (listed.length > 0 ? listed.length : new Set(productCodes(order)).size) <= 1;
}

/** The order with each product's device in its plan's details, as Get Order shows it. */
export function withImeis(order: ChargeOrder, blocked: readonly ImeiProduct[]): ChargeOrder {
  const payments = order.payments.map((payment) => {
    const details = payment.offer_data?.offer_details;
    if (!details || details.tenure.details.length === 0) return payment;
    const products = details.tenure.details.map(({ product_imei: _before, ...product }) => {
      const device = blocked.find(({ product_code }) => product_code === product.product_code);
      return device ? { ...product, product_imei: device.product_imei } : product;
    });
    const tenure = { ...details.tenure, details: products };
    return { ...payment, offer_data: { offer_details: { ...details, tenure } } };
  });
  return { ...order, payments };
}

/** What the order lists, and what its plan names. */
function productCodes(order: ChargeOrder): string[] {
  const listed = order.purchase_details.products ?? [];
  const planned = order.payments.flatMap((payment) => payment.offer_data?.offer_details.tenure.details ?? []);
  return [...listed, ...planned].map(({ product_code }) => product_code);
}
