/** An order as the gateway is asked for it. Pure. */
import type { OrderLineRow, OrderRow } from '@/db/queries/orders';
import { paise } from '@/lib/money';
import {
  type BankDetails,
  type CheckoutInput,
  type ExpressCheckoutInput,
  InvalidInputError,
  planFromText,
  secret,
} from '@/lib/pinelabs';
import { takenOff } from '@/lib/pinelabs/check-tenure';
import { paysByPlan } from './channels';
import { merchantReferenceOf } from './merchant-reference';
import { type Account, methodsFor } from './methods';

/** Of this shop, what an order is asked with. */
export interface Asker {
  publicUrl: string;
  account: Account;
}

/** What every channel asks alike. */
function common(order: OrderRow, lines: readonly OrderLineRow[], { publicUrl, account }: Asker) {
  const callbackUrl = `${publicUrl}/api/pinelabs/callback`;
  const products = productsOf(lines);
  return {
    reference: merchantReferenceOf(order),
    amount: paise(order.totalPaise),
    preAuth: order.preAuth,
    allowedPaymentMethods: allowed(order, account),
    callbackUrl,
    failureCallbackUrl: callbackUrl,
    ...(order.channel === 'frame' ? { integrationMode: 'IFRAME' as const } : {}),
    ...(order.bankAccount ? { bankDetails: bankDetailsOf(order.bankAccount) } : {}),
    ...(products.length > 0 ? { products } : {}),
    ...couponOf(order),
    items: lines.map((line) => ({
      id: line.variantId,
      name: line.name,
      description: Object.values(line.options).join(', ') || line.name,
      detailsUrl: `${publicUrl}/product/${line.productId}`,
      imageUrl: `${publicUrl}${line.image}`,
      originalUnitPrice: paise(line.unitMrpPaise),
      unitPrice: paise(line.unitPricePaise),
      quantity: line.quantity,
    })),
  };
}

export function checkoutRequest(
  order: OrderRow,
  lines: readonly OrderLineRow[],
  asker: Asker,
): CheckoutInput {
  return { ...common(order, lines, asker), customer: customerOf(order) };
}

/** The gateway's page asks for name and address itself. */
export function expressRequest(
  order: OrderRow,
  lines: readonly OrderLineRow[],
  asker: Asker,
): ExpressCheckoutInput {
  return { ...common(order, lines, asker), express: true, customer: { id: customerOf(order).id } };
}

/** @throws InvalidInputError: an order without one would be open to every method that there is. */
function allowed(order: OrderRow, account: Account): readonly string[] {
  const methods = methodsFor(order, account);
  if (methods.length > 0) return methods;
  throw new InvalidInputError(
    'NO_METHOD_LEFT',
    'the account has no method that this order could be paid by: PINELABS_METHODS, PINELABS_PRE_AUTH, PINELABS_BANK_DETAILS',
  );
}

function customerOf(order: OrderRow): CheckoutInput['customer'] {
  return {
    id: order.id.replaceAll('-', '').slice(0, 19),
    email: order.email,
    firstName: order.firstName,
    lastName: order.lastName,
    mobile: order.mobile,
    billingAddress: order.billingAddress,
    shippingAddress: order.shippingAddress,
  };
}

/**
 * The shop has no coupons of its own. Of an order by a plan of our page this names what the validated offer takes off, so
 * that order_amount is this and payment_amount, to the paisa: docs/architecture.md, "Offers and discounts".
 */
function couponOf({ plan, channel }: OrderRow): Pick<CheckoutInput, 'couponDiscount'> {
  if (plan === null || !paysByPlan(channel)) return {};
  return { couponDiscount: paise(takenOff(planFromText(plan).tenure)) };
}

/** One entry a unit, as brands count devices. */
export function productsOf(lines: readonly OrderLineRow[]): NonNullable<CheckoutInput['products']> {
  return lines.flatMap(({ productCode, unitPricePaise, quantity }) =>
    productCode === null
      ? []
      : Array.from({ length: quantity }, () => ({ code: productCode, amount: paise(unitPricePaise) })),
  );
}

function bankDetailsOf(account: NonNullable<OrderRow['bankAccount']>): BankDetails {
  return {
    accountNumber: secret(account.accountNumber),
    ifsc: account.ifsc,
    bankName: account.bankName,
  };
}
