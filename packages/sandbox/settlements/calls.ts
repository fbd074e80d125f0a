/** Get all settlements, and one by its UTR: decimal rupees, ten a page, ranges of sixty days. */
import { type Call, endpoint } from '../api/endpoint';
import { GatewayError, invalid } from '../domain/errors';
import type { Gateway } from '../gateway';
import { type Line, type Settlement, settlementOf, settlementsBetween } from './days';

const DAY_MS = 86_400_000;
const MOST_DAYS = 60;
const MOST_A_PAGE = 10;
const BANK = { bank_name: 'Sandbox Bank', bank_acc_number: 'XXXXXXXX4242', system: 'PG' };

export const settlementList = endpoint({
  name: 'settlements',
  method: 'GET',
  path: '/api/settlements/v1/list',
  handle({ gateway, query }) {
    refuseAsSet(gateway);
    const from = timeOf('start_date', query);
    const until = timeOf('end_date', query);
    if (until < from) throw invalid('end_date', 'must not lie before start_date');
    if (until - from > MOST_DAYS * DAY_MS) throw invalid('end_date', `must lie within ${MOST_DAYS} days`);
    const all = settlementsBetween(gateway, from, until + 1);
    return { body: { data: pageOf(all, query).map(summary) } };
  },
});

export const settlementDetail = endpoint({
  name: 'settlement',
  method: 'GET',
  path: '/api/settlements/v1/detail/:utr',
  handle({ gateway, params, query }) {
    refuseAsSet(gateway);
    const found = settlementOf(gateway, params.utr ?? '');
    if (!found) throw new GatewayError(404, 'INVALID_REQUEST', 'There is no settlement of this UTR');
    return { body: { data: detail(found, pageOf(found.lines, query)) } };
  },
});

function refuseAsSet({ store }: Gateway): void {
  const { settlements } = store.settings.all();
  if (settlements === '503') throw new GatewayError(503, 'INTERNAL_ERROR', 'Service unavailable');
  if (settlements === '403' || settlements === '404') {
    throw new GatewayError(
      Number(settlements) as 403 | 404,
      'OPERATION_NOT_ALLOWED',
      'Operation not allowed',
    );
  }
}

type Query = Call<unknown>['query'];

/** A day, or a day and a time, as the gateway's samples have it; without a zone it is UTC. */
function timeOf(name: 'start_date' | 'end_date', query: Query): number {
  const text = query[name] ?? '';
  const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?Z?$/.test(text)
    ? Date.parse(text.includes('T') && !text.endsWith('Z') ? `${text}Z` : text)
    : Number.NaN;
  if (Number.isNaN(time)) throw invalid(name, 'must be a time like 2024-10-01T00:00:00');
  return time;
}

function pageOf<Row>(rows: readonly Row[], query: Query): readonly Row[] {
  const number = (name: 'page' | 'per_page', most: number, otherwise: number) => {
    const text = query[name];
    if (text === undefined) return otherwise;
    if (!/^[1-9]\d{0,5}$/.test(text) || Number(text) > most) {
      throw invalid(name, `must be a whole number from 1 to ${most}`);
    }
    return Number(text);
  };
  const size = number('per_page', MOST_A_PAGE, MOST_A_PAGE);
  const start = (number('page', 999_999, 1) - 1) * size;
  return rows.slice(start, start + size);
}

function summary({ utr, at, lines }: Settlement) {
  const { gross, deducted } = sums(lines);
  return {
    utr_number: utr,
    settled_date: withoutZone(at),
    last_processed_date: withoutZone(at),
    ...BANK,
    programs: [...new Set(lines.map(({ method }) => method))],
    total_amount: rupees(gross - deducted),
    actual_transaction_amount: rupees(gross),
    total_deduction_amount: rupees(deducted),
    total_transactions_count: lines.length,
  };
}

function detail(settlement: Settlement, page: readonly Line[]) {
  const { gross, deducted, mdr, gst, refunded } = sums(settlement.lines);
  const { total_transactions_count: count, ...rest } = summary(settlement);
  return {
    ...rest,
    total_transaction_count: count,
    total_transaction_amount: rupees(gross - deducted),
    total_mdr_amount: rupees(mdr),
    total_gst_amount: rupees(gst),
    total_refund: rupees(refunded),
    total_chargeback_recovery_amount: 0,
    total_loan_recovery_amount: 0,
    total_late_settlement_fee: 0,
    total_convenience_fee: 0,
    total_platform_fee: 0,
    other_deductions: 0,
    total_settled_amount: rupees(gross - deducted),
    transactions: page.map((line) => ({
      transaction_id: line.id,
      transaction_date: withoutZone(Date.parse(line.at)),
      processed_date: withoutZone(settlement.at),
      transaction_amount: rupees(line.amount),
      actual_transaction_amount: rupees(line.amount),
      total_deduction_amount: rupees(line.mdr + line.gst),
      settled_amount: rupees(line.amount - line.mdr - line.gst),
      acquirer_name: line.acquirer,
      is_emi: line.method.endsWith('EMI'),
      utr_number: settlement.utr,
      program: line.method,
      payout_status: 'SETTLED',
    })),
  };
}

/** What goes back is deducted from what was charged. */
function sums(lines: readonly Line[]) {
  const sum = (of: (line: Line) => number) => lines.reduce((total, line) => total + of(line), 0);
  const [mdr, gst] = [sum((line) => line.mdr), sum((line) => line.gst)];
  const refunded = sum(({ amount }) => Math.max(0, -amount));
  return {
    mdr,
    gst,
    refunded,
    gross: sum(({ amount }) => Math.max(0, amount)),
    deducted: mdr + gst + refunded,
  };
}

const rupees = (paise: number) => paise / 100;
const withoutZone = (at: number) => new Date(at).toISOString().slice(0, 19);
