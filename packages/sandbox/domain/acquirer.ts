/** What the bank behind a payment says once it has taken the money. */
import { randomDigits } from './ids';
import type { AcquirerData, Payment } from './order';

/** A cardless plan is the lender's own business: it names the lender and gives no bank references. */
export function acquirerFor(payment: Pick<Payment, 'payment_method'>): AcquirerData {
  if (payment.payment_method === 'CARDLESS_EMI') {
    return {
      approval_code: '',
      acquirer_reference: '',
      rrn: '',
      is_aggregator: true,
      acquirer_name: 'ICICIDebitEMI',
    };
  }
  return {
    approval_code: randomDigits(6),
    acquirer_reference: `2024${randomDigits(11)}`,
    rrn: `4${randomDigits(11)}`,
    is_aggregator: true,
    acquirer_name: 'SANDBOX',
  };
}
