import { describe, expect, it } from 'vitest';
import { currency } from '@/shop/currency';
import { documentOf } from './document';
import { issued, soldLine } from './testing';

const AROUND = { reference: 'BN-7K3M-9QXA-2TRW', paidBy: 'VISA credit card' };
const columnsOf = (
  row: Parameters<typeof documentOf>[0],
  around: Parameters<typeof documentOf>[1] = AROUND,
) => documentOf(row, around).columns.map(({ name }) => name);
const factsOf = (row: Parameters<typeof documentOf>[0], around: Parameters<typeof documentOf>[1] = AROUND) =>
  Object.fromEntries(documentOf(row, around).facts);

describe('a tax invoice to another state', () => {
  const row = issued({
    buyerGstin: '07AAACR5055K1Z7',
    lines: [
      soldLine({ grossPaise: 128_000, discountPaise: 10_000 }),
      soldLine({
        position: 1,
        description: 'Filter coffee',
        hsn: '090121',
        unit: 'KGS',
        quantity: 2,
        basisPoints: 500,
        grossPaise: 105_000,
        taxablePaise: 100_000,
        igstPaise: 5_000,
        totalPaise: 105_000,
      }),
    ],
  });

  it('has what rule 46 asks for', () => {
    const printed = documentOf(row, AROUND);
    expect(printed.title).toBe('Tax invoice');
    expect(factsOf(row)).toEqual({
      Number: 'INV-2627-000001',
      Date: '29 November 2026',
      Order: 'BN-7K3M-9QXA-2TRW',
      'Paid by': 'VISA credit card',
      'Place of supply': 'Delhi (07)',
      'Tax payable on reverse charge': 'No',
    });
    expect(printed.parties).toEqual([
      {
        title: 'Sold by',
        lines: [
          'Sri Venkateswara Fixtures Private Limited',
          '12 Residency Road',
          'Bengaluru 560025',
          'Karnataka (29)',
          'GSTIN 29AABCS1429B1ZQ',
        ],
      },
      {
        title: 'Billed to',
        lines: ['Asha Rao', '12 Lake Road', 'Delhi 110001', 'Delhi', 'GSTIN 07AAACR5055K1Z7'],
      },
    ]);
    expect(printed.total).toBe('₹2,230.00');
    expect(printed.totalInWords).toBe('Two thousand two hundred thirty rupees');
    expect(printed.signatory).toBe('Lakshmi Rao');
  });

  it('names IGST with its rate, the discount, and the sum of each column', () => {
    const printed = documentOf(row, AROUND);
    const rows = printed.rows.map((cells) =>
      Object.fromEntries(cells.map((cell, at) => [columnsOf(row)[at], cell])),
    );
    expect(rows[0]).toEqual({
      'No.': '1',
      Description: 'Linen kurta, Indigo, M',
      HSN: '620520',
      Quantity: '1 PCS',
      'Unit price with tax': '1,280.00',
      Discount: '100.00',
      'Taxable value': '1,000.00',
      IGST: '180.00\n18 %',
      Amount: '1,180.00',
    });
    expect(rows[1]).toMatchObject({
      Quantity: '2 KGS',
      'Unit price with tax': '525.00',
      IGST: '50.00\n5 %',
      Amount: '1,050.00',
    });
    expect(printed.sums).toEqual(['', '', '', '', '', '100.00', '2,000.00', '230.00', '2,230.00']);
  });
});

it('within one state there are two taxes of half the rate each, in a union territory UTGST', () => {
  const lines = [
    soldLine({ basisPoints: 500, cgstPaise: 2_500, sgstPaise: 2_500, igstPaise: 0, totalPaise: 105_000 }),
  ];
  const row = issued({ placeOfSupply: '29', lines });
  const printed = documentOf(row, AROUND);
  expect(columnsOf(row)).toEqual(expect.arrayContaining(['CGST', 'SGST']));
  expect(columnsOf(row)).not.toContain('IGST');
  expect(printed.rows[0]).toContain('25.00\n2.5 %');
  const chandigarh = issued({ placeOfSupply: '04', lines, seller: { ...row.seller, stateCode: '04' } });
  expect(columnsOf(chandigarh)).toContain('UTGST');
});

describe('a bill of supply', () => {
  const bill = issued({
    kind: 'bill',
    number: 'BOS-2627-000001',
    lines: [soldLine({ basisPoints: 0, taxablePaise: 118_000, igstPaise: 0 })],
    seller: {
      legalName: 'Chai House',
      address: ['1 Hill Road'],
      stateCode: '29',
      gstin: '29AABCS1429B1ZQ',
      signatory: 'Lakshmi Rao',
      remark: 'Composition taxable person, not eligible to collect tax on supplies',
    },
  });

  it('shows no tax, and the words of the composition scheme', () => {
    expect(columnsOf(bill)).toEqual(['No.', 'Description', 'HSN', 'Quantity', 'Unit price', 'Amount']);
    expect(documentOf(bill, AROUND).remark).toContain('not eligible to collect tax');
  });

  it('neither does its credit note, which names it and has no price', () => {
    const note = issued({ ...bill, kind: 'credit-note', number: 'CN-2627-000001' });
    const around = { ...AROUND, against: bill };
    expect(columnsOf(note, around)).toEqual(['No.', 'Description', 'HSN', 'Quantity', 'Amount']);
    expect(factsOf(note, around).For).toBe('Bill of supply BOS-2627-000001 of 29 November 2026');
  });
});

it('no unit price stands where none makes up the line: without units, or where it does not divide evenly', () => {
  const priceOf = (quantity: number) =>
    documentOf(issued({ lines: [soldLine({ quantity, grossPaise: 100_000 })] }), AROUND).rows[0]?.[4];
  expect([4, 3, 0].map(priceOf)).toEqual(['250.00', '', '']);
});

it('the delivery address stands there where it is another one', () => {
  const row = issued();
  const elsewhere = { ...row.buyer.billing, fullName: 'Ravi Rao', city: 'Jaipur', state: 'Rajasthan' };
  const printed = documentOf(issued({ buyer: { ...row.buyer, delivery: elsewhere } }), AROUND);
  expect(printed.parties[2]).toEqual({
    title: 'Delivered to',
    lines: ['Ravi Rao', '12 Lake Road', 'Jaipur 110001', 'Rajasthan'],
  });
});

it('of an erased buyer the state stays', () => {
  const { buyer } = issued();
  const empty = { ...buyer.billing, fullName: '', address1: '', city: '', pincode: '' };
  const row = issued({ buyer: { name: '', billing: empty, delivery: empty } });
  const printed = documentOf(row, { ...AROUND, erased: true });
  expect(printed.parties[1]?.lines).toEqual(['Erased', 'Delhi']);
});

it('a buyer whose name nobody had told is the customer of the order: nothing was erased', () => {
  const { buyer } = issued();
  const nowhere = { ...buyer.billing, fullName: '', address1: '', city: '', pincode: '', state: '' };
  const row = issued({ buyer: { name: '', billing: nowhere, delivery: nowhere } });
  expect(documentOf(row, AROUND).parties[1]?.lines).toEqual(['Customer of order BN-7K3M-9QXA-2TRW']);
});

it('delivery has neither a quantity nor the unit of its goods', () => {
  const { position: _, ...delivery } = soldLine({ description: 'Delivery', unit: 'PRS' });
  const [goods, beside] = documentOf(issued({ lines: [soldLine({ unit: 'PRS' }), delivery] }), AROUND).rows;
  expect([goods?.[3], beside?.[3]]).toEqual(['1 PRS', '']);
});

it('figures in columns bear no sign, whatever the sign is', () => {
  const { sign } = currency;
  currency.sign = 'Rs. ';
  try {
    const printed = documentOf(issued(), AROUND);
    expect(printed.rows[0]).toContain('1,180.00');
    expect(JSON.stringify([printed.rows, printed.sums])).not.toContain('Rs.');
    expect(printed.total).toBe('Rs. 1,180.00');
  } finally {
    currency.sign = sign;
  }
});
