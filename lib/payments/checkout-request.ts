/** An order as the gateway is asked for it. Pure. */
import type { OrderLineRow, OrderRow } from '@/db/queries/orders';
import { paise } from '@/lib/money';
import type { CheckoutInput } from '@/lib/pinelabs';

/** Held payments are for cards only; points and instalments come with their own pages. */
const METHODS = { hold: ['CARD'], payNow: ['CARD', 'UPI', 'NETBANKING', 'WALLET'] } as const;

export function checkoutRequest(
  order: OrderRow,
  lines: readonly OrderLineRow[],
  publicUrl: string,
): CheckoutInput {
  const callbackUrl = `${publicUrl}/api/pinelabs/callback`;
  return {
    reference: order.reference,
    amount: paise(order.totalPaise),
    preAuth: order.preAuth,
    allowedPaymentMethods: order.preAuth ? METHODS.hold : METHODS.payNow,
    callbackUrl,
    failureCallbackUrl: callbackUrl,
    customer: {
      id: order.id.replaceAll('-', '').slice(0, 19),
      email: order.email,
      firstName: order.firstName,
      lastName: order.lastName,
      mobile: order.mobile,
      billingAddress: order.billingAddress,
      shippingAddress: order.shippingAddress,
    },
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
