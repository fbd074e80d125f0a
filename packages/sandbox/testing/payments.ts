/** Bodies of Create Payment, for tests: each method with what it needs. */
import { randomUUID } from 'node:crypto';
import { inr } from '../domain/inr';
import { choosePlan } from '../emi/chosen-plan';

export const CARD = {
  name: 'Kevin Bob',
  card_number: '4012001037141112',
  cvv: '065',
  expiry_month: '12',
  expiry_year: '2040',
};

export const CARDLESS = { registered_mobile_number: '7973058466', pan_number: 'ABCDE1234F' };

const OPTIONS = {
  CARD: { card_details: CARD },
  POINTS: { card_details: CARD },
  UPI: { upi_details: { txn_mode: 'COLLECT', payer: { vpa: 'kevin@upi' } } },
  NETBANKING: { netbanking_details: { pay_code: 'NB1000', txn_mode: 'REDIRECT' } },
  WALLET: { wallet_details: { wallet_code: 'WL01' } },
  CARDLESS_EMI: { cardless_details: CARDLESS },
} as const;

export type PlainMethod = keyof typeof OPTIONS;

export function payment(method: PlainMethod, value: number, changes: object = {}) {
  return {
    merchant_payment_reference: randomUUID(),
    payment_method: method as string,
    payment_amount: inr(value),
    payment_option: OPTIONS[method],
    ...changes,
  };
}

/** The first plan of a bank, with a card of that bank. */
export function emiPayment(
  method: 'CREDIT_EMI' | 'DEBIT_EMI',
  amount: number,
  products: readonly { code: string; amount: number }[] = [],
) {
  const [issuerId, card_number] =
    method === 'CREDIT_EMI'
      ? products.length > 0
        ? (['25', '5200000000001096'] as const)
        : (['6', '4690000046910000'] as const)
      : (['7', '5419190411211587'] as const);
  const plan = choosePlan(issuerId, '1', { amount, products });
  if (!plan) throw new Error('there is no such plan');
  return {
    merchant_payment_reference: randomUUID(),
    payment_method: method,
    payment_amount: plan.offer_details.tenure.loan_amount,
    payment_option: {
      card_details: { ...CARD, card_number, cvv: '123', registered_mobile_number: '9876543210' },
    },
    offer_data: plan,
  };
}
