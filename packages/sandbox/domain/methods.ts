/** The payment methods that the gateway's pages name. */
export const LINK_METHODS = [
  'CARD',
  'UPI',
  'NETBANKING',
  'POINTS',
  'WALLET',
  'CREDIT_EMI',
  'DEBIT_EMI',
  'BNPL',
] as const;

export const ORDER_METHODS = [...LINK_METHODS, 'CARDLESS_EMI'] as const;

/** Only these tell from which bank account they pay. */
export const ACCOUNT_METHODS: readonly string[] = ['UPI', 'NETBANKING'];
