import { describe, expect, it } from 'vitest';
import { settlementDetail, settlementList } from './settlement-answer';

/** Field by field as the gateway's page has it; a sample of its own does not add up. */
const SUMMARY = {
  total_amount: 0.96,
  actual_transaction_amount: 2,
  total_deduction_amount: 0.08,
  total_transactions_count: 2,
  last_processed_date: '2026-10-09T07:00:00',
  settled_date: '2026-10-09T10:59:46',
  utr_number: '610092786849',
  programs: ['UPI'],
  system: 'PG',
  bank_name: 'A Bank Ltd',
  bank_acc_number: '01234567891234',
};
const LINE = {
  transaction_id: 'v1-261009055307-aa-6OZ8sm-up-a',
  transaction_date: '2026-10-08T07:00:00',
  transaction_amount: 1,
  actual_transaction_amount: 1,
  total_deduction_amount: 0.04,
  settled_amount: 0.96,
  program: 'UPI',
};

describe('the list', () => {
  it('is read as paise, with the account’s last digits alone', () => {
    expect(settlementList.parse({ data: [SUMMARY] })).toEqual({
      rows: 1,
      settlements: [
        {
          utr: '610092786849',
          settledAt: Date.parse('2026-10-09T10:59:46Z'),
          bankName: 'A Bank Ltd',
          bankAccount: 'XXXXXXXXXX1234',
          programs: ['UPI'],
          transactions: 2,
          gross: 200,
          deducted: 8,
          settled: 96,
        },
      ],
    });
  });

  it('leaves out what it cannot read, and counts it', () => {
    const all = [
      SUMMARY,
      { ...SUMMARY, total_amount: 'a lot' },
      { ...SUMMARY, utr_number: '../token' },
      null,
    ];
    expect(settlementList.parse({ data: all })).toMatchObject({ rows: 4, settlements: [{ settled: 96 }] });
    expect(settlementList.parse({ data: null })).toEqual({ rows: 0, settlements: [] });
    expect(settlementList.safeParse({ data: 'none' }).success).toBe(false);
  });
});

describe('the detail', () => {
  const DETAIL = {
    utr_number: '610092786849',
    total_transaction_count: 2,
    total_settled_amount: 1.92,
    total_mdr_amount: 0.07,
    total_gst_amount: '0.01',
    total_refund: 0,
    other_deductions: 0.5,
    total_late_settlement_fee: 0.25,
    total_platform_fee: 'none',
    transactions: [LINE, { ...LINE, settled_amount: null }],
  };

  it.each([
    ['under data', { data: DETAIL }],
    ['in a list', { data: [DETAIL] }],
    ['bare', DETAIL],
    [
      'in camelCase',
      { data: { totalSettledAmount: 1.92, totalTransactionCount: 2, transactions: [LINE, 0] } },
    ],
  ])('%s is read alike; a line whose amount cannot be read is left out', (_how, json) => {
    expect(settlementDetail.parse(json)).toMatchObject({
      settled: 192,
      transactions: 2,
      rows: 2,
      lines: [{ transactionId: LINE.transaction_id, amount: 100, deducted: 4, settled: 96 }],
    });
  });

  it('has each deduction that is named', () => {
    expect(settlementDetail.parse(DETAIL).deductions).toEqual({
      mdr: 7,
      gst: 1,
      refunds: 0,
      chargebacks: undefined,
      platformFee: undefined,
      other: 75,
    });
    const unreadable = { ...DETAIL, total_convenience_fee: 'none' };
    expect(settlementDetail.parse(unreadable).deductions.other).toBeUndefined();
  });

  it('takes the actual amount of a transaction, and what goes back below zero', () => {
    const back = { ...LINE, transaction_amount: 0.96, actual_transaction_amount: -1, settled_amount: -1 };
    const { lines } = settlementDetail.parse({ ...DETAIL, transactions: [back] });
    expect(lines).toMatchObject([{ amount: -100, settled: -100 }]);
  });

  it('that says nothing is none', () => {
    expect(settlementDetail.safeParse({}).success).toBe(false);
    expect(settlementDetail.safeParse({ data: {} }).success).toBe(false);
  });
});
