/** Settlements as the gateway's two calls answer them. Pure: a schema and nothing else. */
import { z } from 'zod';
import { snakeKeys } from '../wire/snake-keys';
import { identifier, listOf, listOrOne, looseNumber, looseText, looseTime } from '../wire/wire-fields';
import { looseRupees, paiseOf, rupees } from './rupees';
import type { GatewaySettlement, SettlementLine, SettlementPage } from './types';

/** What goes into a path of ours. */
export const UTR = /^[A-Za-z0-9][A-Za-z0-9_-]{0,49}$/;
const utr = identifier.pipe(z.string().regex(UTR));

/** A time that must be there. */
const time = looseTime.pipe(z.number());

/** The samples print the whole number. It identifies the merchant's account; the last digits do. */
const accountNumber = looseText(60).transform((text = '') => text.replace(/[A-Za-z0-9](?=.{4})/g, 'X'));

const settlement = z
  .object({
    utr_number: utr,
    settled_date: time,
    bank_name: looseText(100),
    bank_acc_number: accountNumber,
    programs: listOf(z.string().max(60)),
    total_transactions_count: looseNumber,
    actual_transaction_amount: rupees,
    total_deduction_amount: rupees,
    total_amount: rupees,
  })
  .transform(
    (wire): GatewaySettlement => ({
      utr: wire.utr_number,
      settledAt: wire.settled_date,
      bankName: wire.bank_name ?? '',
      bankAccount: wire.bank_acc_number,
      programs: wire.programs,
      transactions: whole(wire.total_transactions_count) ?? 0,
      gross: wire.actual_transaction_amount,
      deducted: wire.total_deduction_amount,
      settled: wire.total_amount,
    }),
  );

/** Of the two amounts of a transaction the actual one is that of the payment; the other may be what is left of it. */
const line = z
  .object({
    transaction_id: identifier,
    transaction_date: looseTime,
    transaction_amount: looseRupees,
    actual_transaction_amount: looseRupees,
    total_deduction_amount: looseRupees,
    settled_amount: rupees,
    acquirer_name: looseText(100),
    program: looseText(60),
    payout_status: looseText(60),
  })
  .transform((wire, context): SettlementLine => {
    const amount = wire.actual_transaction_amount ?? wire.transaction_amount;
    if (amount === undefined) {
      context.addIssue({ code: 'custom', path: ['actual_transaction_amount'], message: 'missing' });
      return z.NEVER;
    }
    return {
      transactionId: wire.transaction_id,
      at: wire.transaction_date,
      amount,
      deducted: wire.total_deduction_amount ?? amount - wire.settled_amount,
      settled: wire.settled_amount,
      acquirer: wire.acquirer_name,
      program: wire.program,
      payoutStatus: wire.payout_status,
    };
  });

const rowsOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** A settlement that cannot be read is left out and counts as a row. */
export const settlementList = z
  .preprocess((json) => snakeKeys(json), z.object({ data: z.array(z.unknown()).nullish() }))
  .transform(({ data }) => ({ settlements: listOf(settlement).parse(data), rows: rowsOf(data) }));

/** One of several that are added up: null where it is there and cannot be read. */
const part = z
  .unknown()
  .optional()
  .transform((value) => (value === undefined || value === null ? undefined : (paiseOf(value) ?? null)));

const detail = z
  .object({
    total_settled_amount: looseRupees,
    total_transaction_count: looseNumber,
    total_transactions_count: looseNumber,
    total_mdr_amount: looseRupees,
    total_gst_amount: looseRupees,
    total_refund: looseRupees,
    total_chargeback_recovery_amount: looseRupees,
    total_platform_fee: looseRupees,
    total_loan_recovery_amount: part,
    total_late_settlement_fee: part,
    total_convenience_fee: part,
    other_deductions: part,
    transactions: z.unknown(),
  })
  .transform((wire): SettlementPage => {
    const lines = listOf(line).parse(wire.transactions);
    return {
      settled: wire.total_settled_amount,
      transactions: whole(wire.total_transaction_count ?? wire.total_transactions_count),
      deductions: {
        mdr: wire.total_mdr_amount,
        gst: wire.total_gst_amount,
        refunds: wire.total_refund,
        chargebacks: wire.total_chargeback_recovery_amount,
        platformFee: wire.total_platform_fee,
        other: sumOf(
          wire.other_deductions,
          wire.total_loan_recovery_amount,
          wire.total_late_settlement_fee,
          wire.total_convenience_fee,
        ),
      },
      lines,
      rows: rowsOf(wire.transactions),
    };
  });

/** Under `data` as one or as a list of one, or bare: the table and the samples differ. */
export const settlementDetail: z.ZodType<SettlementPage> = z
  .preprocess((json) => {
    const read = snakeKeys(json);
    const inner = z.object({ data: listOrOne(z.record(z.string(), z.unknown())) }).safeParse(read).data?.data;
    return inner?.[0] ?? read;
  }, detail)
  .refine(
    ({ rows: count, settled, transactions }) => count > 0 || settled !== undefined || transactions === 0,
    {
      message: 'no settlement',
    },
  );

function whole(value: number | undefined): number | undefined {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** @returns undefined where nothing is given, or one of them cannot be read: a sum without it would be another. */
function sumOf(...amounts: readonly (number | null | undefined)[]): number | undefined {
  const given = amounts.filter((amount) => amount !== undefined);
  const read = given.filter((amount) => amount !== null);
  return given.length === 0 || read.length < given.length
    ? undefined
    : read.reduce((sum, amount) => sum + amount, 0);
}
