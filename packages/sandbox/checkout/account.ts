/**
 * An order that names a bank account (`purchase_details.bank_details`) is paid from that account or not at all.
 * Only net banking and UPI tell from which account they pay, so such an order offers these two.
 */
import { ACCOUNT_METHODS } from '../domain/methods';
import type { ChargeOrder, ErrorOfPayment } from '../domain/order';

export { ACCOUNT_METHODS };

export const OTHER_ACCOUNT: ErrorOfPayment = {
  code: 'PAYMENT_DECLINED',
  message: 'The payment did not come from the bank account that the order names',
};

export interface NamedAccount {
  readonly number: string;
  readonly lastDigits: string;
  readonly bank: string | undefined;
  readonly ifsc: string | undefined;
}

export function namedAccount(order: ChargeOrder): NamedAccount | undefined {
  const details = order.purchase_details.bank_details;
  if (typeof details !== 'object' || details === null || !('account_number' in details)) return undefined;
  const { account_number, bank_name, ifsc_code } = details as Readonly<Record<string, unknown>>;
  if (typeof account_number !== 'string') return undefined;
  return {
    number: account_number,
    lastDigits: account_number.slice(-4),
    bank: typeof bank_name === 'string' && bank_name !== '' ? bank_name : undefined,
    ifsc: typeof ifsc_code === 'string' && ifsc_code !== '' ? ifsc_code : undefined,
  };
}

/** People group the digits of an account, and banks print leading zeros that customers leave out. */
export function isSameAccount(account: NamedAccount, typed: string): boolean {
  return bare(typed) === bare(account.number);
}

function bare(number: string): string {
  return number
    .replaceAll(/[\s-]/g, '')
    .replace(/^0+(?=.)/, '')
    .toUpperCase();
}
