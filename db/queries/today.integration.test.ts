/** What waits today and the figures stay fast as the shop grows: on either engine no table that grows is read through. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryDatabase } from '@/tests/support/accounts';
import { type QueryPlans, queryPlans } from '../testing/query-plans';
import type { Db } from '../types';
import { declinesByCode, figuresByDay, figuresByMethod, firstDay } from './figures-by';
import { countLowStock, openSums, workByDay } from './today';

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

const DAYS = { from: 20_000, to: 20_400 };
/** Which table a step reads through, every row of it. */
const READ_THROUGH = /^SCAN (\w+)\b(?! USING)|Seq Scan on (\w+)/;

it.each<[string, () => Promise<unknown>]>([
  ['reviews, calls and refusals', () => openSums(db, 5, 5)],
  ['figures of days', () => figuresByDay(db, DAYS)],
  ['figures of methods', () => figuresByMethod(db, DAYS)],
  ['the first day', () => firstDay(db)],
  ['declined payments', () => declinesByCode(db, 5, 9)],
  ['low stock', () => countLowStock(db, 5)],
  // Along the days, of each what its orders can differ in: rows that have the same in common are merged.
  ['holds and parcels', () => workByDay(db)],
])('%s: no table is read through', async (_name, run) => {
  const steps = await plans.stepsOf(run);
  const through = steps.flatMap((step) => {
    const [, sqlite, postgres] = READ_THROUGH.exec(step.trim().replace(/^-> +/, '')) ?? [];
    const table = sqlite ?? postgres;
    return table === undefined || ['under', 'open', 'CONSTANT'].includes(table) ? [] : [table];
  });
  expect(through).toEqual([]);
});
