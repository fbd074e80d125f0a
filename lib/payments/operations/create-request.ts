/** An order as the gateway is asked for it: the same body for the same order, however often it is asked. */
import 'server-only';
import type { OrderLineRow } from '@/db/queries/order-lines';
import type { OrderRow } from '@/db/queries/orders';
import { describeError, log } from '@/lib/log';
import { paise } from '@/lib/money';
import { InvalidInputError } from '@/lib/pinelabs/gateway-error';
import type { OfferProduct } from '@/lib/pinelabs/payment-types';
import { secret } from '@/lib/pinelabs/secret';
import type { BankDetails, CheckoutInput, ExpressCheckoutInput } from '@/lib/pinelabs/types';
import { sign } from '@/lib/security/keys';
import { accountNumberOf } from '@/lib/security/sealed-account';
import { merchantNotes } from '@/shop/config';
import { deliveryItem } from '@/shop/messages';
import { merchantReferenceOf } from '../state/merchant-reference';
import { gatewayAmount } from '../state/order-money';
import { type Account, methodsFor } from '../state/ways-to-pay/methods-for';

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
    amount: paise(gatewayAmount(order)),
    // Of a coupon of ours alone: what a plan takes off is none, and the gateway would charge an amount that nobody was shown.
    couponDiscount: paise(order.couponPaise),
    preAuth: order.preAuth,
    allowedPaymentMethods: allowed(order, account),
    callbackUrl,
    failureCallbackUrl: callbackUrl,
    ...(order.channel === 'frame' ? { integrationMode: 'IFRAME' as const } : {}),
    ...(order.bankAccount ? { bankDetails: bankDetailsOf(order.id, order.bankAccount) } : {}),
    ...(products.length > 0 ? { products } : {}),
    ...merchantData(order, lines),
    items: [
      ...lines.map((line) => ({
        id: line.variantId,
        name: line.name,
        description: Object.values(line.options).join(', ') || line.name,
        detailsUrl: `${publicUrl}/product/${line.productId}`,
        imageUrl: `${publicUrl}${line.image}`,
        originalUnitPrice: paise(line.unitMrpPaise),
        unitPrice: paise(line.unitPricePaise),
        quantity: line.quantity,
      })),
      ...deliveryOf(order),
    ],
  };
}

/** An item like the others, so that the items add up to the order's amount. */
function deliveryOf({ shippingPaise }: OrderRow): CheckoutInput['items'] {
  if (shippingPaise === 0) return [];
  const price = paise(shippingPaise);
  return [
    {
      id: 'delivery',
      ...deliveryItem,
      originalUnitPrice: price,
      unitPrice: price,
      quantity: 1,
    },
  ];
}

/** What the merchant's own function adds. An order is worth more than its notes: one that throws adds nothing. */
function merchantData(
  order: OrderRow,
  lines: readonly OrderLineRow[],
): Pick<CheckoutInput, 'notes' | 'metadata'> {
  const { reference, channel, totalPaise, shippingPaise } = order;
  try {
    // Named one by one: nothing else that the function returns may reach the order.
    const { notes, metadata } = merchantNotes({
      reference,
      channel,
      totalPaise,
      shippingPaise,
      lines: lines.map(({ variantId, name, quantity, unitPricePaise }) => ({
        sku: variantId,
        name,
        quantity,
        unitPricePaise,
      })),
    });
    return {
      ...(notes === undefined ? {} : { notes }),
      ...(metadata === undefined ? {} : { metadata }),
    };
  } catch (error) {
    log.error('merchantNotes in shop/config.ts failed', { error: describeError(error) });
    return {};
  }
}

export function checkoutRequest(
  order: OrderRow,
  lines: readonly OrderLineRow[],
  asker: Asker,
): CheckoutInput {
  return { ...common(order, lines, asker), customer: customerOf(order) };
}

/** The gateway's page asks for name and address itself, and who it is stands in the order only afterwards. */
export function expressRequest(
  order: OrderRow,
  lines: readonly OrderLineRow[],
  asker: Asker,
): ExpressCheckoutInput {
  return { ...common(order, lines, asker), express: true };
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

/**
 * Who it is, for the gateway to know a customer again: the same for the same e-mail address in every order, and nothing
 * that tells the address. 19 characters are what the gateway takes.
 */
function customerId({ email, mobile, dialCode }: OrderRow): string {
  return sign('customer-id', email === '' ? `+${dialCode}${mobile}` : email.trim().toLowerCase()).slice(
    0,
    19,
  );
}

function customerOf(order: OrderRow): CheckoutInput['customer'] {
  return {
    id: customerId(order),
    email: order.email,
    firstName: order.firstName,
    lastName: order.lastName,
    mobile: order.mobile,
    dialCode: order.dialCode,
    billingAddress: order.billingAddress,
    shippingAddress: order.shippingAddress,
  };
}

/**
 * One entry a unit, as brands count devices, with what is to be paid for it: its share of the coupon is off, as in the
 * discovery that its plan comes from. A unit that costs nothing is left out: the gateway takes no amount of 0.
 */
export function productsOf(
  lines: readonly Pick<OrderLineRow, 'productCode' | 'unitPricePaise' | 'quantity' | 'couponPaise'>[],
): OfferProduct[] {
  return lines.flatMap(({ productCode: code, unitPricePaise, quantity, couponPaise }) =>
    code === null
      ? []
      : Array.from({ length: quantity }, (_, unit) => {
          // The first units take the odd paise.
          const off = Math.floor(couponPaise / quantity) + (unit < couponPaise % quantity ? 1 : 0);
          const amount = paise(unitPricePaise - off);
          return { code, amount, ...(off > 0 ? { couponDiscount: paise(off) } : {}) };
        }).filter(({ amount }) => amount > 0),
  );
}

function bankDetailsOf(orderId: string, account: NonNullable<OrderRow['bankAccount']>): BankDetails {
  return {
    accountNumber: secret(accountNumberOf(orderId, account)),
    ifsc: account.ifsc,
    bankName: account.bankName,
  };
}
