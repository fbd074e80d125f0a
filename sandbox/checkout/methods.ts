/** The ways to pay that the hosted page offers, and the choices within each. */
import { cardData, TEST_CARDS } from '../domain/cards';
import type { ChargeOrder, PaymentOption } from '../domain/order';
import { payableMethods } from '../domain/payment-rules';

export const METHODS = {
  CARD: { label: 'Card', slug: 'card' },
  UPI: { label: 'UPI', slug: 'upi' },
  NETBANKING: { label: 'Net banking', slug: 'netbanking' },
  WALLET: { label: 'Wallet', slug: 'wallet' },
} as const;

export type Method = keyof typeof METHODS;

export function isMethod(value: unknown): value is Method {
  return typeof value === 'string' && Object.hasOwn(METHODS, value);
}

/** Of the order's allowed methods, those that this page can take. */
export function offeredMethods(order: ChargeOrder): Method[] {
  return payableMethods(order).filter(isMethod);
}

export const BANKS = [
  { code: 'NB1000', name: 'Bank of the Sandbox' },
  { code: 'NB1001', name: 'Example National Bank' },
  { code: 'NB1002', name: 'Sample Cooperative Bank' },
] as const;

export const WALLETS = [
  { code: 'WL01', name: 'Sandbox Wallet' },
  { code: 'WL02', name: 'Sample Pay' },
] as const;

/** What the one-click outcomes and the control endpoint pay with. */
export function sampleOption(method: Method): PaymentOption {
  switch (method) {
    case 'CARD':
      return { card_data: cardData(TEST_CARDS[0]?.number ?? '') };
    case 'UPI':
      return { upi_data: { txn_mode: 'COLLECT', upi_id: 'customer@upi' } };
    case 'NETBANKING':
      return { netbanking_data: { pay_code: BANKS[0].code, bank_name: BANKS[0].name } };
    case 'WALLET':
      return { wallet_data: { wallet_code: WALLETS[0].code, wallet_name: WALLETS[0].name } };
  }
}
