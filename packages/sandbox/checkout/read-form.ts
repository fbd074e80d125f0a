/** What a customer chose and typed, checked. A reader gives the payment to begin with, or a message a field. */
import { randomUUID } from 'node:crypto';
import { GatewayError } from '../domain/errors';
import { inr } from '../domain/inr';
import { toPay } from '../domain/money';
import type { ChargeOrder } from '../domain/order';
import { splitPoints } from '../domain/points';
import { issuerOfCard } from '../emi/issuers';
import type { FieldErrors, Form } from './form';
import { banksFor, type Method, SAMPLE_UPI_ID, WALLETS } from './methods';
import { isMobile } from './mobile';
import type { Choice } from './payments';
import { type EmiMethod, emiTestCard, planOf } from './plans';
import { readCard } from './read-card';

export type Reading = { readonly choice: Choice } | { readonly errors: FieldErrors };

/** @param now for the card's expiry. */
export function readChoice(method: Method, form: Form, order: ChargeOrder, now: Date): Reading {
  switch (method) {
    case 'CARD': {
      const reading = readCard(form, now);
      return 'errors' in reading ? reading : { choice: { method, option: { card_data: reading.card } } };
    }
    case 'UPI':
      return readUpi(form);
    case 'NETBANKING': {
      const bank = banksFor(order).find(({ code }) => code === form.bank);
      if (!bank) return { errors: { bank: 'Choose a bank' } };
      return {
        choice: { method, option: { netbanking_data: { pay_code: bank.code, bank_name: bank.name } } },
      };
    }
    case 'WALLET': {
      const wallet = WALLETS.find(({ code }) => code === form.wallet);
      if (!wallet) return { errors: { wallet: 'Choose a wallet' } };
      const option = { wallet_data: { wallet_code: wallet.code, wallet_name: wallet.name } };
      return { choice: { method, option } };
    }
    case 'POINTS':
      return readPoints(form, order, now);
    case 'CREDIT_EMI':
    case 'DEBIT_EMI':
      return readPlan(method, form, order, now);
  }
}

function readUpi(form: Form): Reading {
  if (form.way === 'scan') {
    return { choice: { method: 'UPI', option: { upi_data: { txn_mode: 'INTENT', upi_id: SAMPLE_UPI_ID } } } };
  }
  const id = (form.upi_id ?? '').trim();
  if (!/^[\w.-]{2,50}@[A-Za-z]{2,30}$/.test(id)) {
    return { errors: { upi_id: 'Enter a UPI ID, like name@upi' } };
  }
  return { choice: { method: 'UPI', option: { upi_data: { txn_mode: 'COLLECT', upi_id: id } } } };
}

/** A comma that groups no digits may be a decimal comma, and is refused. */
const TYPED_RUPEES = /^₹? ?(\d+|\d{1,2}(?:,\d\d)*,\d{3}|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/;

/**
 * The part that points are to pay, typed in rupees.
 * @returns paise, and what is left for the card; or why not.
 */
export function readPointsPart(
  text: string,
  order: ChargeOrder,
): { readonly byPoints: number; readonly rest: number } | { readonly error: string } {
  const rupees = TYPED_RUPEES.exec(text.trim());
  if (!rupees) return { error: 'Enter an amount in rupees, like 250 or 250.50' };
  const byPoints = Number(rupees[1]?.replaceAll(',', '')) * 100 + Number((rupees[2] ?? '').padEnd(2, '0'));
  try {
    const { rest } = splitPoints(toPay(order), byPoints);
    if (rest && !order.allowed_payment_methods.includes('CARD')) {
      return { error: 'The points must pay for all of it: this order takes no card for the rest' };
    }
    return { byPoints, rest: rest?.value ?? 0 };
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return {
      error: 'Enter no more than the points are worth, and leave ₹1 or more, or nothing, for the card',
    };
  }
}

function readPoints(form: Form, order: ChargeOrder, now: Date): Reading {
  const part = readPointsPart(form.points ?? '', order);
  if ('error' in part) return { errors: { points: part.error } };
  if (part.rest === 0) return { choice: { method: 'POINTS', option: {} } };
  const reading = readCard(form, now);
  if ('errors' in reading) return reading;
  const points = { amount: inr(part.byPoints), reference: randomUUID() };
  return { choice: { method: 'CARD', option: { card_data: reading.card }, points } };
}

function readPlan(method: EmiMethod, form: Form, order: ChargeOrder, now: Date): Reading {
  const offer = planOf(order, method, { issuer: form.issuer, tenure: form.tenure });
  const reading = readCard(form, now);
  const errors: Record<string, string> = {
    ...(!offer && { tenure: 'Choose for how long' }),
    ...('errors' in reading ? reading.errors : otherBank(reading.number, form.issuer)),
    ...(method === 'DEBIT_EMI' &&
      !isMobile({ country_code: '91', mobile: form.mobile ?? '' }) && {
        mobile: 'Enter the mobile number that the bank knows, 10 digits',
      }),
  };
  if (!offer || 'errors' in reading || Object.keys(errors).length > 0) return { errors };
  const card = method === 'DEBIT_EMI' ? { ...reading.card, card_type: 'DEBIT' as const } : reading.card;
  return { choice: { method, option: { card_data: card }, offer } };
}

/** A plan is a loan by the card's own bank. */
function otherBank(number: string, issuerId: string | undefined): FieldErrors {
  const own = issuerOfCard(number);
  if (issuerId === undefined || own?.id === issuerId) return {};
  const sample = emiTestCard(issuerId)?.number.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
  return { card_number: `This card is not of the bank that you chose. Its test card is ${sample}` };
}
