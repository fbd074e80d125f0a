/** Which ways to pay this shop offers: what is switched on here, and what its account at the gateway can do. */
import 'server-only';
import type { BankAccount, Channel } from '@/db/types';
import { env, seamless } from '@/lib/env';
import { shop } from '@/shop/config';
import { type Account, type Method, methodsFor } from './methods';

/**
 * Beside the gateway's page, charged at once. `hold` is charged on dispatch; `bank` ties a payment to the customer's own
 * account.
 */
export type WayToPay = Exclude<Channel, 'hosted'> | 'hold' | 'bank';

/** Those that take card data or a PAN on a page of ours. */
const SEAMLESS: ReadonlySet<WayToPay> = new Set(['emi', 'cardless']);

/** What stands in for the account that a customer would name. */
const SOME_ACCOUNT: BankAccount = { accountNumber: '' };

export function isEnabled(way: WayToPay): boolean {
  if (!isSwitchedOn(way)) return false;
  const channel = way === 'hold' || way === 'bank' ? 'hosted' : way;
  const preAuth = way === 'hold';
  // The window shows the page that the checkout's own form leads to, and so may name an account; the others do not ask.
  const bankAccount = way === 'bank' || (way === 'frame' && demandsBankAccount()) ? SOME_ACCOUNT : null;
  return methodsFor({ channel, preAuth, bankAccount }, account()).length > 0;
}

function isSwitchedOn(way: WayToPay): boolean {
  const { PINELABS_SYSTEMS, PINELABS_BANK_DETAILS } = env();
  if (way === 'hold') return shop.payment.holdAndChargeLater;
  if (way === 'bank') return PINELABS_BANK_DETAILS !== 'off';
  return PINELABS_SYSTEMS.includes(way) && (seamless() || !SEAMLESS.has(way));
}

/** Whether no payment is taken but from an account that the customer has named. */
export function demandsBankAccount(): boolean {
  return env().PINELABS_BANK_DETAILS === 'demanded';
}

/** What the merchant's account at the gateway may use. */
export function account(): Account {
  const { PINELABS_METHODS, PINELABS_PRE_AUTH, PINELABS_BANK_DETAILS } = env();
  return {
    methods: PINELABS_METHODS,
    preAuth: PINELABS_PRE_AUTH === 'on',
    bankDetails: PINELABS_BANK_DETAILS,
  };
}

/** How a customer may pay at once on the gateway's page. */
export function payNowMethods(): Method[] {
  const bankAccount = demandsBankAccount() ? SOME_ACCOUNT : null;
  return methodsFor({ channel: 'hosted', preAuth: false, bankAccount }, account());
}

/** How a payment from a named account may be made. */
export function tiedMethods(): Method[] {
  return methodsFor({ channel: 'hosted', preAuth: false, bankAccount: SOME_ACCOUNT }, account());
}
