/** An order as the gateway is asked for it. Pure. */
import type { OrderLineRow, OrderRow } from '@/db/queries/orders';
import { paise } from '@/lib/money';
import { type BankDetails, type CheckoutInput, type ExpressCheckoutInput, secret } from '@/lib/pinelabs';
import { paysByPlan } from './channels';

/** On the gateway's page. Held payments are for cards only. */
const ON_ITS_PAGE = {
  hold: ['CARD'],
  payNow: ['CARD', 'UPI', 'NETBANKING', 'WALLET', 'POINTS', 'CREDIT_EMI', 'DEBIT_EMI'],
} as const;
/** A payment that must come from a named account. */
const FROM_AN_ACCOUNT = ['UPI', 'NETBANKING'] as const;
const BY_INSTALMENTS = { emi: ['CREDIT_EMI', 'DEBIT_EMI'], cardless: ['CARDLESS_EMI'] } as const;
const HELD_INSTALMENTS = ['CREDIT_EMI'] as const;

/** What every channel asks alike. */
function common(order: OrderRow, lines: readonly OrderLineRow[], publicUrl: string) {
  const callbackUrl = `${publicUrl}/api/pinelabs/callback`;
  const products = productsOf(lines);
  return {
    reference: order.reference,
    amount: paise(order.totalPaise),
    preAuth: order.preAuth,
    allowedPaymentMethods: methodsOf(order),
    callbackUrl,
    failureCallbackUrl: callbackUrl,
    ...(order.channel === 'frame' ? { integrationMode: 'IFRAME' as const } : {}),
    ...(order.bankAccount ? { bankDetails: bankDetailsOf(order.bankAccount) } : {}),
    ...(products.length > 0 ? { products } : {}),
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
  publicUrl: string,
): CheckoutInput {
  return { ...common(order, lines, publicUrl), customer: customerOf(order) };
}

/** The gateway's page asks for name and address itself. */
export function expressRequest(
  order: OrderRow,
  lines: readonly OrderLineRow[],
  publicUrl: string,
): ExpressCheckoutInput {
  return { ...common(order, lines, publicUrl), express: true, customer: { id: customerOf(order).id } };
}

function methodsOf({ channel, preAuth, bankAccount }: OrderRow): readonly string[] {
  if (channel === 'emi' && preAuth) return HELD_INSTALMENTS;
  if (paysByPlan(channel)) return BY_INSTALMENTS[channel];
  if (bankAccount) return FROM_AN_ACCOUNT;
  return preAuth ? ON_ITS_PAGE.hold : ON_ITS_PAGE.payNow;
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
