/** What a payment keeps of how it is made, once everything that its method needs is there. No number is kept. */
import { banksFor, WALLETS } from '../checkout/methods';
import { cardData, isCardNumber, networkOf, testCard } from '../domain/cards';
import { GatewayError, invalid } from '../domain/errors';
import type { ChargeOrder, PaymentOption } from '../domain/order';
import { issuerOfCard } from '../emi/issuers';
import type { GivenCard, GivenPayment } from './payment-request';

/** @throws GatewayError that names the field. @param at the payment's place, as in `payments[0]`. */
export function paymentOption(
  order: ChargeOrder,
  payment: GivenPayment,
  at: string,
  now: Date,
): PaymentOption {
  const field = `${at}.payment_option`;
  const { card_details, upi_details, netbanking_details, wallet_details, cardless_details } =
    payment.payment_option;
  switch (payment.payment_method) {
    case 'CARD':
      return wholeCard(card_details, `${field}.card_details`, now);
    case 'CREDIT_EMI':
      checkIssuer(payment, card_details, `${field}.card_details`);
      return wholeCard(card_details, `${field}.card_details`, now);
    case 'DEBIT_EMI':
      checkIssuer(payment, card_details, `${field}.card_details`);
      return debitCard(card_details, `${field}.card_details`, now);
    case 'CARDLESS_EMI': {
      const person = need(cardless_details, `${field}.cardless_details`);
      return {
        cardless_data: {
          registered_mobile_number: masked(person.registered_mobile_number, 4),
          pan_number: masked(person.pan_number, 1),
        },
      };
    }
    case 'UPI': {
      const { txn_mode, payer } = need(upi_details, `${field}.upi_details`);
      if (txn_mode === 'INTENT') return { upi_data: { txn_mode } };
      return { upi_data: { txn_mode, upi_id: need(payer, `${field}.upi_details.payer`).vpa } };
    }
    case 'NETBANKING': {
      const { pay_code } = need(netbanking_details, `${field}.netbanking_details`);
      const banks = banksFor(order);
      const bank = banks.find(({ code }) => code === pay_code);
      if (!bank) throw invalid(`${field}.netbanking_details.pay_code`, `must be among ${codes(banks)}`);
      return { netbanking_data: { pay_code: bank.code, bank_name: bank.name } };
    }
    case 'WALLET': {
      const { wallet_code } = need(wallet_details, `${field}.wallet_details`);
      const wallet = WALLETS.find(({ code }) => code === wallet_code);
      if (!wallet) throw invalid(`${field}.wallet_details.wallet_code`, `must be among ${codes(WALLETS)}`);
      return { wallet_data: { wallet_code: wallet.code, wallet_name: wallet.name } };
    }
    case 'POINTS':
      // The points belong to a card; beside a card payment they are that card's.
      return card_details ? { card_data: numberOf(card_details, `${field}.card_details`) } : {};
  }
}

function wholeCard(card: GivenCard | undefined, field: string, now: Date): PaymentOption {
  const given = need(card, field);
  const option = { card_data: numberOf(given, field) };
  need(given.name, `${field}.name`);
  checkExpiry(
    need(given.expiry_month, `${field}.expiry_month`),
    need(given.expiry_year, `${field}.expiry_year`),
    now,
  );
  checkCvv(given.card_number, need(given.cvv, `${field}.cvv`), field);
  return option;
}

/** A debit plan is confirmed through the bank's own registered number: some banks ask for no expiry and no CVV. */
function debitCard(card: GivenCard | undefined, field: string, now: Date): PaymentOption {
  const given = need(card, field);
  const option = { card_data: numberOf(given, field) };
  need(given.name, `${field}.name`);
  need(given.registered_mobile_number, `${field}.registered_mobile_number`);
  const whole = issuerOfCard(given.card_number)?.wantsWholeCard ?? false;
  if (whole || given.expiry_month !== undefined || given.expiry_year !== undefined) {
    checkExpiry(
      need(given.expiry_month, `${field}.expiry_month`),
      need(given.expiry_year, `${field}.expiry_year`),
      now,
    );
  }
  if (whole || given.cvv !== undefined) checkCvv(given.card_number, need(given.cvv, `${field}.cvv`), field);
  return option;
}

function numberOf({ card_number }: GivenCard, field: string) {
  if (!isCardNumber(card_number) || !networkOf(card_number)) {
    throw invalid(`${field}.card_number`, 'is not a card number');
  }
  return cardData(card_number);
}

/** The plan must be one of the bank that gave out the card. */
function checkIssuer(payment: GivenPayment, card: GivenCard | undefined, field: string): void {
  const issuer = issuerOfCard(need(card, field).card_number);
  if (payment.offer_data && issuer?.id !== payment.offer_data.offer_details.id) {
    throw invalid(`${field}.card_number`, 'is not a card of the bank that lends');
  }
}

/** A card is good until its month ends. */
function checkExpiry(month: string, year: string, now: Date): void {
  if (Date.UTC(Number(year), Number(month)) > now.getTime()) return;
  throw new GatewayError(422, 'CARD_EXPIRED', 'Card has expired', {
    source: 'CUSTOMER',
    step: 'PAYMENT',
    reason: `card_details.expiry_year: ${month}/${year} is past`,
  });
}

function checkCvv(number: string, cvv: string, field: string): void {
  const known = testCard(number);
  if (known && known.cvv !== cvv) throw invalid(`${field}.cvv`, 'is not this test card’s');
}

function need<T>(value: T | undefined, field: string): T {
  if (value === undefined) throw invalid(field, 'is required for this payment_method');
  return value;
}

/** @param shown how many characters at the end stay readable. */
function masked(text: string, shown: number): string {
  return `${'*'.repeat(text.length - shown)}${text.slice(-shown)}`;
}

function codes(list: readonly { readonly code: string }[]): string {
  return list.map(({ code }) => code).join(', ');
}
