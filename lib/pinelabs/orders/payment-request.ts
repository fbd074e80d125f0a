/** The body of Create Payment: what each method and bank needs, and no more of what the customer typed. Pure. */
import { cardFieldsOf } from '../card-fields';
import { InvalidInputError } from '../gateway-error';
import { referencePart } from '../ids';
import { offerData } from '../offers/offer-data';
import type { CardDetails, CardEmiPayment, CardlessDetails, PaymentInput } from '../payment-types';
import { isValueOf, type Secret, shaped } from '../secret';
import { inr, text } from '../wire/wire-out';

/** @throws InvalidInputError that names what is wrong and never repeats it. */
export function paymentBody(payment: PaymentInput): object {
  const { reference, amount, method, plan } = payment;
  const option =
    payment.method === 'CARDLESS_EMI'
      ? { cardless_details: cardlessDetails(payment.cardless) }
      : { card_details: cardDetails(payment) };
  if (payment.method !== 'CARDLESS_EMI' && isValueOf(payment.card.number, reference)) {
    throw new InvalidInputError('INVALID_REFERENCE', 'the card’s number must not be the payment’s reference');
  }
  if (plan && plan.tenure.loanAmount !== amount) {
    throw new InvalidInputError('INVALID_AMOUNT', 'a payment with a plan is of the plan’s loan amount');
  }
  return {
    payments: [
      {
        merchant_payment_reference: referencePart(reference),
        payment_method: method,
        payment_amount: inr(amount),
        payment_option: option,
        offer_data: plan && offerData(plan, 'payment'),
      },
    ],
  };
}

export function cardNumber(number: Secret): Secret {
  return shaped(number, /^\d{12,19}$/, 'INVALID_CARD_NUMBER', 'a card number is 12 to 19 digits');
}

/** @throws InvalidInputError `INVALID_MOBILE`, `INVALID_PAN`. */
export function cardlessDetails({ mobile, pan }: CardlessDetails): object {
  return {
    registered_mobile_number: mobileNumber(mobile),
    pan_number: shaped(pan, /^[A-Z]{5}\d{4}[A-Z]$/, 'INVALID_PAN', 'a PAN looks like ABCDE1234F'),
  };
}

function cardDetails({ method, card, plan }: CardEmiPayment): object {
  const wants = cardFieldsOf(method, plan.issuer);
  return {
    name: holder(card.name),
    card_number: cardNumber(card.number),
    ...(wants.mobile && { registered_mobile_number: mobileNumber(given(card, 'mobile')) }),
    ...(wants.cvv && {
      cvv: shaped(given(card, 'cvv'), /^\d{3,4}$/, 'INVALID_CVV', 'a CVV is 3 or 4 digits'),
    }),
    ...(wants.expiry && expiry(card)),
  };
}

function expiry(card: CardDetails): object {
  const [code, message] = ['INVALID_EXPIRY', 'an expiry is a month like 01 and a year like 2030'] as const;
  return {
    expiry_month: shaped(given(card, 'expiryMonth'), /^(?:0[1-9]|1[0-2])$/, code, message),
    expiry_year: shaped(given(card, 'expiryYear'), /^20\d\d$/, code, message),
  };
}

function mobileNumber(mobile: Secret): Secret {
  return shaped(
    mobile,
    /^[6-9]\d{9}$/,
    'INVALID_MOBILE',
    'a mobile number is ten digits that begin with 6 to 9',
  );
}

function holder(name: string): string {
  const written = text(name, 100);
  if (written === undefined) throw new InvalidInputError('INVALID_CARD_NAME', 'a card has a name on it');
  return written;
}

function given(card: CardDetails, field: 'mobile' | 'cvv' | 'expiryMonth' | 'expiryYear'): Secret {
  const held = card[field];
  if (!held) throw new InvalidInputError('CARD_FIELD_MISSING', `this bank wants the card’s ${field}`);
  return held;
}
