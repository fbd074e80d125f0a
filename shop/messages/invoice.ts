import { currency } from '../currency';

/** What invoices, bills of supply and credit notes say, on the page and as PDF. Rule 46 of the CGST Rules asks for most of it. */
export const invoice = {
  titles: { invoice: 'Tax invoice', bill: 'Bill of supply', 'credit-note': 'Credit note' },
  /** Name of the document's page. */
  title: (kind: string, number: string) => `${kind} ${number}`,
  number: 'Number',
  date: 'Date',
  order: 'Order',
  payment: 'Paid by',
  against: 'For',
  /** The document that a credit note lowers. */
  againstText: (kind: string, number: string, date: string) => `${kind} ${number} of ${date}`,
  placeOfSupply: 'Place of supply',
  reverseCharge: 'Tax payable on reverse charge',
  no: 'No',
  soldBy: 'Sold by',
  buyer: 'Billed to',
  delivery: 'Delivered to',
  gstin: (number: string) => `GSTIN ${number}`,
  /** A state with its two digits, which GST goes by. */
  state: (name: string, code: string) => `${name} (${code})`,
  erased: 'Erased',
  /** A buyer whose name nobody had told when the document was issued. */
  unnamed: (order: string) => `Customer of order ${order}`,
  columns: {
    position: 'No.',
    description: 'Description',
    hsn: 'HSN',
    quantity: 'Quantity',
    unitPriceWithTax: 'Unit price with tax',
    unitPrice: 'Unit price',
    discount: 'Discount',
    taxable: 'Taxable value',
    amount: 'Amount',
  },
  inRupees: `Amounts in ${currency.sign.trim()}`,
  total: 'Total',
  inWords: 'Total in words',
  /** Tax of a rate: `9 %`. */
  rate: (percent: string) => `${percent} %`,
  signatory: (seller: string) => `For ${seller}`,
  signed: 'Authorised signatory',
  /** In the PDF alone, where it holds letters that none of its fonts has. */
  unprintable: 'A “?” stands for a letter that this file has no type for; the page of the document shows it.',
  items: 'What was sold',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  pdf: 'Download PDF',
  /** Beside the link to its page. */
  pdfOf: (title: string) => `${title} as PDF`,
  pdfShort: 'PDF',
  backToOrder: 'Back to the order',
};
