import type { InvoiceRow } from '@/db/queries/invoices';

/** The list of invoices, and what stands of them on an order's page. */
export const invoices = {
  title: 'Invoices',
  intro: 'Tax invoices, bills of supply and credit notes as they were issued, newest first.',
  filters: 'Filter the invoices',
  month: 'Month',
  allMonths: 'All months',
  search: 'Number of a document or an order',
  apply: 'Show',
  clear: 'Clear',
  empty: 'Nothing was issued here.',
  columns: {
    document: 'Document',
    order: 'Order',
    buyer: 'Billed to',
    taxable: 'Taxable value',
    total: 'Total',
    file: 'File',
  },
  pdf: 'PDF',
  pdfOf: (number: string) => `${number} as PDF`,
  sums: 'Sums',
  sumColumns: {
    kind: 'Kind',
    count: 'Number',
    taxable: 'Taxable value',
    cgst: 'CGST',
    sgst: 'SGST or UTGST',
    igst: 'IGST',
    total: 'Total',
  },
  kinds: {
    invoice: 'Tax invoices',
    bill: 'Bills of supply',
    'credit-note': 'Credit notes',
  } satisfies Record<InvoiceRow['kind'], string>,
  net: 'Without what credit notes lower',
  gstr1: 'GSTR-1 of the month (CSV)',
  toList: 'All invoices',
  toOrder: 'The order',
  notThere: 'No such document',
  /** On an order's page. */
  ofOrder: 'Invoices and credit notes',
};
