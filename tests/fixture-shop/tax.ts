import type { tax as own } from '../../shop/tax';

export const tax: typeof own = {
  usualRates: [
    { from: '2017-07-01', basisPoints: 2800 },
    { from: '2025-09-22', basisPoints: 1800 },
  ],
  usualHsn: '9999',
  hsnDigits: 4,
  issued: 'charge',
  series: { invoice: 'INV', bill: 'BOS', creditNote: 'CN', billCreditNote: 'CNB' },
  delivery: { rate: 'in-proportion', description: 'Delivery' },
};
