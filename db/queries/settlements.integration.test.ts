/** What the console shows of the bank stays fast as payments add up: on either engine each query looks its rows up in an index. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryDatabase } from '@/tests/support/accounts';
import { type QueryPlans, queryPlans } from '../testing/query-plans';
import type { Db } from '../types';
import {
  firstSettlementAt,
  lineFaults,
  lineSums,
  linesForFile,
  linesOf,
  settledLinesOfOrder,
  settlementSums,
  settlementsBeyond,
  unsettledBeyond,
  unsettledSums,
} from './settlement-list';
import {
  allLinesOf,
  changeMatches,
  chargedOfGatewayOrders,
  chargedOfRrns,
  chargedPayments,
  deductedRefunds,
  faultyTransfers,
  fetchedBounds,
  keepSettlement,
  refundsNamed,
  refundsOfOrders,
} from './settlements';
import { markNotOurs, strangerSums, strangersBeyond } from './stranger-lines';

let plans: QueryPlans;
let db: Db;
let removeDatabase: () => Promise<void>;
beforeAll(async () => {
  removeDatabase = await temporaryDatabase();
  plans = queryPlans();
  db = plans.db;
});
afterAll(async () => {
  await plans.end();
  await removeDatabase();
});

const page = { from: { createdAt: 5, id: 'x' }, direction: 'older', limit: 26 } as const;
/** Every row of a table or of an index, whichever is read. */
const READ_THROUGH = /^SCAN (?!CONSTANT)|Seq Scan on/;
/** What reads more than it looks up, and why it may. */
const MAY_READ: Record<string, RegExp> = {
  // From the newest on, up to the first one that is whole.
  'what is whole': /^SCAN settlements USING INDEX settlements_newest/,
  // All of them are asked for: one row a transfer.
  'sums of all months': /^SCAN settlements|Seq Scan on settlements/,
};

const row = {
  utr: 'U1',
  settledAt: 1,
  bankName: '',
  bankAccount: '',
  programs: [],
  transactions: 0,
  grossPaise: 0,
  deductedPaise: 0,
  settledPaise: 0,
  fetchedAt: 1,
};

it.each<[string, () => Promise<unknown>]>([
  ['transfers', () => settlementsBeyond(db, { from: 1, until: 9 }, page)],
  ['transfers that do not agree', () => settlementsBeyond(db, { from: 1, disagreeing: true }, page)],
  ['sums of those', () => settlementSums(db, { from: 1, disagreeing: true })],
  ['faults of lines', () => lineFaults(db, ['U1', 'U2'])],
  ['strangers', () => strangerSums(db, 1)],
  [
    'lines of strangers',
    () => strangersBeyond(db, 1, { ...page, from: { settledAt: 5, utr: 'U1', position: 0 } }),
  ],
  ['lines', () => linesOf(db, 'U1', -1, 51)],
  ['lines of an order', () => settledLinesOfOrder(db, 'o1')],
  ['what is late', () => unsettledSums(db, 1, 9)],
  ['what is open', () => unsettledBeyond(db, { from: 1, until: 9 }, page)],
  [
    'the file',
    () => linesForFile(db, { from: 1, until: 9 }, { settledAt: 1, utr: 'U1', position: 3 }, 1_000),
  ],
  ['what is whole', () => fetchedBounds(db, 1)],
  ['transfers to match again', () => faultyTransfers(db, 1)],
  ['every line of one', () => allLinesOf(db, 'U1')],
  ['sums of lines', () => lineSums(db, 'U1')],
  ['sums of a month', () => settlementSums(db, { from: 1, until: 9 })],
  ['sums of all months', () => settlementSums(db, {})],
  ['the first transfer', () => firstSettlementAt(db)],
  ['refunds that were deducted', () => deductedRefunds(db, 'U1', ['o1'])],
  ['lines not ours', () => markNotOurs(db, [{ utr: 'U1', position: 0 }])],
  ['other matches', () => changeMatches(db, 'U1', [])],
  ['payments by id', () => chargedPayments(db, ['p1', 'p2'])],
  ['refunds by id', () => refundsNamed(db, ['r1'])],
  ['refunds of orders', () => refundsOfOrders(db, ['o1'])],
  ['payments of orders', () => chargedOfGatewayOrders(db, ['v1-1'])],
  ['payments by RRN', () => chargedOfRrns(db, ['412345678901'])],
  ['keeping one', () => keepSettlement(db, row, [])],
])('%s are looked up in an index', async (what, run) => {
  const steps = await plans.stepsOf(run);
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.filter((step) => READ_THROUGH.test(step) && !MAY_READ[what]?.test(step))).toEqual([]);
});

it('what is open is read from what is in no transfer alone', async () => {
  const steps = await plans.stepsOf(() => unsettledSums(db, 1, 9));
  expect(steps.join('\n')).toContain('payments_unsettled');
});
