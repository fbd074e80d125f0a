/** What a round leaves behind, on a database of its own. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { countWaiting, lastRuns } from '@/db/queries/reconcile-runs';
import { reconcileRuns } from '@/db/schema';
import { wirePayments } from '@/lib/wire-payments';
import { temporaryDatabase } from '@/tests/support/accounts';
import { leaveTrace, RUNS_KEPT, RUNS_KEPT_MS, reconcileRound } from './reconcile-round';

let cleanUp: () => void;
beforeAll(async () => {
  wirePayments();
  cleanUp = await temporaryDatabase();
});
afterAll(() => cleanUp());
beforeEach(() => transaction('test', async (tx) => void (await tx.delete(reconcileRuns))));

const NOTHING = { looked: 0, changed: 0, failed: 0, sent: 0, webhooks: 0 };
const AT = Date.UTC(2026, 5, 1);
const kept = async () => (await lastRuns(reader(), 1_000)).map(({ endedAt, idle }) => ({ endedAt, idle }));

describe('a round of reconcile', () => {
  it('leaves a trace, also when nothing was due', async () => {
    expect(await reconcileRound()).toEqual(NOTHING);
    expect(await lastRuns(reader(), 10)).toMatchObject([
      { ...NOTHING, idle: true, instance: expect.stringContaining('#') },
    ]);
  });

  it('is kept when it did something or failed; of the idle ones only the last', async () => {
    await leaveTrace({ ...NOTHING, looked: 3, changed: 1 }, AT, AT + 1);
    await leaveTrace(NOTHING, AT, AT + 2);
    await leaveTrace({ ...NOTHING, failed: 1 }, AT, AT + 3);
    await leaveTrace(NOTHING, AT, AT + 4);
    await leaveTrace(NOTHING, AT, AT + 5);
    expect(await kept()).toEqual([
      { endedAt: AT + 5, idle: true },
      { endedAt: AT + 3, idle: false },
      { endedAt: AT + 1, idle: false },
    ]);
  });

  it('is forgotten after thirty days, and when there are five hundred newer ones', async () => {
    await leaveTrace({ ...NOTHING, looked: 1 }, AT, AT);
    await leaveTrace({ ...NOTHING, looked: 1 }, AT, AT + RUNS_KEPT_MS + 1);
    expect(await kept()).toEqual([{ endedAt: AT + RUNS_KEPT_MS + 1, idle: false }]);
    const from = AT + RUNS_KEPT_MS + 2;
    const many = Array.from({ length: RUNS_KEPT + 5 }, (_, i) => ({
      ...{ ...NOTHING, looked: 1, idle: false, instance: 'test#1', startedAt: AT },
      endedAt: from + i,
    }));
    await transaction('test', async (tx) => void (await tx.insert(reconcileRuns).values(many)));
    await leaveTrace({ ...NOTHING, looked: 1 }, AT, from + many.length);
    const rest = await kept();
    expect(rest).toHaveLength(RUNS_KEPT);
    expect(rest.at(-1)).toEqual({ endedAt: from + 6, idle: false });
  });

  it('has nothing before it in an empty shop', async () => {
    expect(await countWaiting(reader(), Date.now())).toEqual({
      due: 0,
      oldestDueAt: null,
      open: 0,
      oldestOpenAt: null,
    });
  });
});
