/** Which of a card's fields a bank wants. Pure. */
import type { IssuerName } from './emi-types';

export interface CardFields {
  readonly cvv: boolean;
  readonly expiry: boolean;
  readonly mobile: boolean;
}

/**
 * HDFC confirms a debit plan through the registered mobile number alone; ICICI also wants CVV and expiry, and so do
 * we of a debit card of any other bank. A credit card needs no mobile number.
 */
export function cardFieldsOf(
  method: 'CREDIT_EMI' | 'DEBIT_EMI',
  issuer: Pick<IssuerName, 'name'>,
): CardFields {
  if (method === 'CREDIT_EMI') return { cvv: true, expiry: true, mobile: false };
  const byMobileAlone = /^HDFC\b/i.test(issuer.name);
  return { cvv: !byMobileAlone, expiry: !byMobileAlone, mobile: true };
}
