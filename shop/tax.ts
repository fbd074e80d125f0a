/** How GST is reckoned and how its documents are numbered. Who sells, and under which scheme, is `seller` of config.ts. Ask your accountant. */
export const tax: {
  usualRates: { from: string; basisPoints: number }[];
  usualHsn: string;
  hsnDigits: 4 | 6 | 8;
  issued: 'charge' | 'dispatch';
  series: { invoice: string; bill: string; creditNote: string; billCreditNote: string };
  delivery: { rate: 'in-proportion' | 'highest'; description: string };
} = {
  /**
   * Of products that name no rate: the day from which each holds, oldest first, in hundredths of a percent. A new rate is a new
   * line, never a change of an old one.
   */
  usualRates: [{ from: '2017-07-01', basisPoints: 1800 }],
  /** Of products that name none. Empty: invoices leave the place blank, and GSTR-1 is not complete. */
  usualHsn: '',
  /** In GSTR-1's summary: 4 up to ₹5 crore of turnover a year, 6 above. */
  hsnDigits: 4,
  /**
   * `charge`: with the charge, and an order that is held with its capture. `dispatch`: when the parcel is marked as sent; what is
   * refunded before is on no document. What is sent has its invoice in either case.
   */
  issued: 'charge',
  /**
   * Numbers read `INV/2627/1`: a series, the financial year, a number without gaps. One to three capitals or digits, each another;
   * a change in the middle of a year begins a series of its own. `billCreditNote` is of credit notes to bills of supply.
   */
  series: { invoice: 'INV', bill: 'BOS', creditNote: 'CN', billCreditNote: 'CNB' },
  /** `in-proportion`: delivery bears the rates of the goods in proportion to their value; `highest`: the highest of them. */
  delivery: { rate: 'in-proportion', description: 'Delivery' },
};
