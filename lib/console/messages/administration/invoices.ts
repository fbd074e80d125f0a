import type { InvoiceRow } from '@/db/queries/invoices';

/** The list of invoices, and what stands of them on an order's page. */
export const invoices = {
  title: 'Invoices',
  intro: 'Tax invoices, bills of supply and credit notes as they were issued, newest first.',
  filters: 'Filter the invoices',
  month: 'Month',
  allMonths: 'All months',
  search: 'Document or order number',
  apply: 'Show',
  clear: 'Clear',
  empty: 'No documents found.',
  columns: {
    document: 'Document',
    order: 'Order',
    buyer: 'Billed to',
    taxable: 'Value before tax',
    total: 'Total',
    file: 'File',
  },
  pdf: 'PDF',
  pdfOf: (number: string) => `${number} as PDF`,
  sums: 'Sums',
  sumColumns: {
    kind: 'Kind',
    count: 'Documents',
    taxable: 'Value before tax',
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
  net: 'Net of credit notes',
  gstr1: 'GSTR-1 of the month (CSV)',
  toList: 'All invoices',
  toOrder: 'The order',
  notThere: 'No such document',
  /** On an order's page. */
  ofOrder: 'Invoices and credit notes',
};
