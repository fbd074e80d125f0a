/** What a customer typed, checked. Each reader gives the payment option to begin with, or a message a field. */
import { cardData, networkOf, passesLuhn, testCard } from '../domain/cards';
import type { PaymentOption } from '../domain/order';
import { BANKS, type Method, WALLETS } from './methods';

export type Form = Readonly<Record<string, string>>;
export type FieldErrors = Readonly<Record<string, string>>;
export type Reading = { readonly option: PaymentOption } | { readonly errors: FieldErrors };

/** @param now for the card's expiry. */
export function readChoice(method: Method, form: Form, now: Date): Reading {
  switch (method) {
    case 'CARD':
      return readCard(form, now);
    case 'UPI':
      return readUpi(form);
    case 'NETBANKING':
      return readBank(form);
    case 'WALLET':
      return readWallet(form);
  }
}

function readCard(form: Form, now: Date): Reading {
  const number = (form.card_number ?? '').replaceAll(/[\s-]/g, '');
  const cvv = (form.cvv ?? '').trim();
  const known = testCard(number);
  const errors: Record<string, string> = {};
  if (!passesLuhn(number) || !networkOf(number))
    errors.card_number = 'Enter a card number, such as a test card below';
  const expiry = expiryError(form.expiry ?? '', now);
  if (expiry) errors.expiry = expiry;
  if (!/^\d{3,4}$/.test(cvv)) errors.cvv = 'Enter the 3 or 4 digits of the security code';
  else if (known && known.cvv !== cvv) errors.cvv = `This test card’s security code is ${known.cvv}`;
  if ((form.card_name ?? '').trim() === '') errors.card_name = 'Enter the name on the card';
  return Object.keys(errors).length > 0 ? { errors } : { option: { card_data: cardData(number) } };
}

function expiryError(text: string, now: Date): string | undefined {
  const match = /^\s*(0[1-9]|1[0-2])\s*\/?\s*(?:20)?(\d\d)\s*$/.exec(text);
  if (!match) return 'Enter month and year, like 09/30';
  // A card is good until its month ends.
  const end = Date.UTC(2_000 + Number(match[2]), Number(match[1]));
  return end <= now.getTime() ? 'This card has expired' : undefined;
}

function readUpi(form: Form): Reading {
  const id = (form.upi_id ?? '').trim();
  if (!/^[\w.-]{2,50}@[A-Za-z]{2,30}$/.test(id)) {
    return { errors: { upi_id: 'Enter a UPI ID, like name@upi' } };
  }
  return { option: { upi_data: { txn_mode: 'COLLECT', upi_id: id } } };
}

function readBank(form: Form): Reading {
  const bank = BANKS.find(({ code }) => code === form.bank);
  if (!bank) return { errors: { bank: 'Choose a bank' } };
  return { option: { netbanking_data: { pay_code: bank.code, bank_name: bank.name } } };
}

function readWallet(form: Form): Reading {
  const wallet = WALLETS.find(({ code }) => code === form.wallet);
  if (!wallet) return { errors: { wallet: 'Choose a wallet' } };
  return { option: { wallet_data: { wallet_code: wallet.code, wallet_name: wallet.name } } };
}
