/** The ways to pay that the hosted page offers, and the choices within each. */
import { toPay } from '../domain/money';
import type { ChargeOrder } from '../domain/order';
import { payableMethods } from '../domain/payment-rules';
import { redeemable } from '../domain/points';
import { ACCOUNT_METHODS, namedAccount } from './account';
import { isEmi, plansOf } from './plans';

export const METHODS = {
  CARD: { label: 'Card', slug: 'card' },
  UPI: { label: 'UPI', slug: 'upi' },
  NETBANKING: { label: 'Net banking', slug: 'netbanking' },
  WALLET: { label: 'Wallet', slug: 'wallet' },
  POINTS: { label: 'Points', slug: 'points' },
  CREDIT_EMI: { label: 'Credit card EMI', slug: 'credit-emi' },
  DEBIT_EMI: { label: 'Debit card EMI', slug: 'debit-emi' },
} as const;

export type Method = keyof typeof METHODS;

export function isMethod(value: unknown): value is Method {
  return typeof value === 'string' && Object.hasOwn(METHODS, value);
}

/** Of the order's allowed methods, those that this page can take: EMI needs a plan, points need another method or enough of them. */
export function offeredMethods(order: ChargeOrder): Method[] {
  const account = namedAccount(order);
  return payableMethods(order)
    .filter(isMethod)
    .filter((method) => !account || ACCOUNT_METHODS.includes(method))
    .filter((method) => !isEmi(method) || plansOf(order, method).length > 0)
    .filter((method) => method !== 'POINTS' || takesPoints(order));
}

function takesPoints(order: ChargeOrder): boolean {
  return payableMethods(order).includes('CARD') || redeemable(toPay(order).value) === toPay(order).value;
}

export interface Bank {
  readonly code: string;
  readonly name: string;
}

export const BANKS = [
  { code: 'NB1000', name: 'Bank of the Sandbox' },
  { code: 'NB1001', name: 'Example National Bank' },
  { code: 'NB1002', name: 'Sample Cooperative Bank' },
] as const;

/** An order that names the customer's account has the choice of its bank made already. */
export function banksFor(order: ChargeOrder): readonly [Bank, ...Bank[]] {
  const bank = namedAccount(order)?.bank;
  return bank === undefined ? BANKS : [{ code: BANKS[0].code, name: bank }];
}

export const WALLETS = [
  { code: 'WL01', name: 'Sandbox Wallet' },
  { code: 'WL02', name: 'Sample Pay' },
] as const;

/** Who pays in the sandbox by UPI when nobody typed an address. */
export const SAMPLE_UPI_ID = 'customer@upi';
