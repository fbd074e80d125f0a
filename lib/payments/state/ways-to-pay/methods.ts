/** The gateway's payment methods, in its words. */

/** On the gateway's page, charged at once. */
export const PAGE_METHODS = [
  'CARD',
  'UPI',
  'NETBANKING',
  'WALLET',
  'POINTS',
  'CREDIT_EMI',
  'DEBIT_EMI',
] as const;

/** Every method that this shop can ask for. */
export const METHODS = [...PAGE_METHODS, 'CARDLESS_EMI'] as const;

export type Method = (typeof METHODS)[number];
