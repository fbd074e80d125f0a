/** Builders for the tests of invoices. */
import type { InvoiceRow } from '@/db/queries/invoices';
import type { Address, InvoiceLine } from '@/db/types';

const DELHI: Address = {
  fullName: 'Asha Rao',
  address1: '12 Lake Road',
  address2: '',
  city: 'Delhi',
  state: 'Delhi',
  pincode: '110001',
  country: 'India',
  countryCode: 'IN',
};

/** Of a thing at ₹1,180 that bears 18 %. */
export function soldLine(changes: Partial<InvoiceLine> = {}): InvoiceLine {
  return {
    position: 0,
    description: 'Linen kurta, Indigo, M',
    hsn: '620520',
    unit: 'PCS',
    quantity: 1,
    grossPaise: 118_000,
    discountPaise: 0,
    basisPoints: 1_800,
    taxablePaise: 100_000,
    cgstPaise: 0,
    sgstPaise: 0,
    igstPaise: 18_000,
    totalPaise: 118_000,
    ...changes,
  };
}

/** An invoice from Karnataka to Delhi, its sums those of its lines. */
export function issued(changes: Partial<InvoiceRow> = {}): InvoiceRow {
  const lines = changes.lines ?? [soldLine()];
  const sum = (amount: (line: InvoiceLine) => number) =>
    lines.reduce((total, line) => total + amount(line), 0);
  return {
    id: 'inv-1',
    kind: 'invoice',
    number: 'INV-2627-000001',
    financialYear: '2026-27',
    sequence: 1,
    orderId: 'order-1',
    againstId: null,
    cause: 'capture:118000',
    issuedAt: Date.UTC(2026, 10, 29, 6),
    seller: {
      legalName: 'Sri Venkateswara Fixtures Private Limited',
      address: ['12 Residency Road', 'Bengaluru 560025'],
      stateCode: '29',
      gstin: '29AABCS1429B1ZQ',
      signatory: 'Lakshmi Rao',
    },
    buyer: { name: 'Asha Rao', billing: DELHI, delivery: DELHI },
    buyerGstin: null,
    placeOfSupply: '07',
    lines,
    taxablePaise: sum((line) => line.taxablePaise),
    cgstPaise: sum((line) => line.cgstPaise),
    sgstPaise: sum((line) => line.sgstPaise),
    igstPaise: sum((line) => line.igstPaise),
    totalPaise: sum((line) => line.totalPaise),
    ...changes,
  };
}
