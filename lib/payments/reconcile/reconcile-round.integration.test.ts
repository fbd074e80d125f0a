/** What a round leaves behind, on a database of its own. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { countWaiting, lastRuns, recordRun } from '@/db/queries/reconcile-runs';
import { reconcileRuns } from '@/db/schema';
import { log } from '@/lib/log';
import { wirePayments } from '@/lib/wire-payments';
import { temporaryDatabase } from '@/tests/support/accounts';
import { isIdle, leaveTrace, RUNS_KEPT, RUNS_KEPT_MS, reconcileRound } from './reconcile-round';

vi.mock('@/db/queries/reconcile-runs', { spy: true });

let cleanUp: () => void;
beforeAll(async () => {
  wirePayments();
  cleanUp = await temporaryDatabase();
});
afterAll(() => cleanUp());
beforeEach(() => transaction('test', async (tx) => void (await tx.delete(reconcileRuns))));

const NOTHING = { fetched: 0, changed: 0, failed: 0, sent: 0, webhooks: 0 };
const AT = Date.UTC(2026, 5, 1);
const kept = async () => (await lastRuns(reader(), 1_000)).map(({ endedAt, idle }) => ({ endedAt, idle }));

describe('a round of reconcile', () => {
  it('leaves a trace, also when nothing was due', async () => {
    expect(await reconcileRound()).toEqual(NOTHING);
    expect(await lastRuns(reader(), 10)).toMatchObject([
      { ...NOTHING, idle: true, instance: expect.stringContaining('#') },
    ]);
  });

  it('does its work though its trace cannot be left, which the log says', async () => {
    const error = vi.spyOn(log, 'error');
    vi.mocked(recordRun).mockRejectedValueOnce(new Error('disk I/O error'));
    expect(await reconcileRound()).toEqual(NOTHING);
    expect(error.mock.calls).toEqual([
      ['a round of reconcile was not recorded', { error: expect.stringContaining('disk I/O error') }],
    ]);
    error.mockRestore();
    expect(await kept()).toEqual([]);
  });

  it('is idle only when there was nothing to do and nothing failed', () => {
    const counts = ['fetched', 'failed', 'sent', 'webhooks'] as const;
    for (const one of counts) {
      expect(isIdle({ ...NOTHING, [one]: 1 })).toBe(false);
      for (const other of counts) expect(isIdle({ ...NOTHING, [other]: 1, [one]: 1 })).toBe(false);
    }
    expect(isIdle(NOTHING)).toBe(true);
  });

  it('is kept when it did something or failed; of the idle ones only the last', async () => {
    await leaveTrace({ ...NOTHING, fetched: 3, changed: 1 }, AT, AT + 1);
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
    await leaveTrace({ ...NOTHING, fetched: 1 }, AT, AT);
    await leaveTrace({ ...NOTHING, fetched: 1 }, AT, AT + RUNS_KEPT_MS + 1);
    expect(await kept()).toEqual([{ endedAt: AT + RUNS_KEPT_MS + 1, idle: false }]);
    const from = AT + RUNS_KEPT_MS + 2;
    const many = Array.from({ length: RUNS_KEPT + 5 }, (_, i) => ({
      ...{ ...NOTHING, fetched: 1, idle: false, instance: 'test#1', startedAt: AT },
      endedAt: from + i,
    }));
    await transaction('test', async (tx) => void (await tx.insert(reconcileRuns).values(many)));
    await leaveTrace({ ...NOTHING, fetched: 1 }, AT, from + many.length);
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
