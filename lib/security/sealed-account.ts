/** The bank account of an order: the number, which the gateway alone is told, is sealed; pages show its last digits. */
import 'server-only';
import type { BankAccount, StoredAccount } from '@/db/types';
import { seal, unseal } from './sealed';

export const SHOWN_DIGITS = 4;

const accountPlace = (orderId: string) => `orders.bank_account:${orderId}`;

export function sealAccount(orderId: string, { accountNumber, ...bank }: BankAccount): StoredAccount {
  return {
    ...bank,
    sealedNumber: seal(accountNumber, accountPlace(orderId)),
    ending: accountNumber.slice(-SHOWN_DIGITS),
  };
}

/** @throws SealedError */
export function accountNumberOf(orderId: string, account: StoredAccount): string {
  return 'sealedNumber' in account
    ? unseal(account.sealedNumber, accountPlace(orderId))
    : account.accountNumber;
}

/** Its last digits; undefined where there is none. */
export function endingOf(account: StoredAccount | null): string | undefined {
  if (account === null) return undefined;
  return 'ending' in account ? account.ending : account.accountNumber.slice(-SHOWN_DIGITS);
}
