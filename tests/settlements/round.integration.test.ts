/** Settlements of the sandbox as a process, fetched, kept and matched. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { claimOnce, deleteCounter, deleteExpiredCounters, findCounters } from '@/db/queries/rate-limits';
import {
  linesForFile,
  settlementsBeyond,
  unsettledBeyond,
  unsettledSums,
} from '@/db/queries/settlement-list';
import { allLinesOf, chargedPayments, keepSettlement, lastSettlementFetch } from '@/db/queries/settlements';
import { markNotOurs, strangerSums } from '@/db/queries/stranger-lines';
import { DAY_MS } from '@/lib/figures/indian-day';
import { paise } from '@/lib/money';
import { refundOrder } from '@/lib/payments/operations/money-operations';
import { gateway } from '@/lib/payments/surroundings';
import { SETTLEMENT_PAGE } from '@/lib/pinelabs';
import { isStopping } from '@/lib/server/shutdown';
import {
  fetchSettlementsNow,
  fetchSettlementsOnPress,
  fetchSettlementsWhenDue,
} from '@/lib/settlements/fetch';
import { actor, charged, now, placed } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

vi.mock('@/lib/log');
vi.mock('@/lib/server/shutdown', { spy: true });
let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  await world.sandbox.forgetFaults();
  await world.sandbox.settings({ settlements: 'as-charged' });
  // Each test has days of its own.
  await nextDay();
});

const nextDay = () => world.sandbox.advanceClock(DAY_MS / 1000);

const all = { direction: 'older', limit: 100 } as const;
const kept = async () => settlementsBeyond(reader(), {}, all);
/** Of the transfer that came last. */
async function newest() {
  const [settlement] = await kept();
  if (!settlement) throw new Error('no transfer came');
  const lines = await linesForFile(reader(), { utr: settlement.utr }, undefined, 100);
  return { settlement, lines };
}
type Newest = Awaited<ReturnType<typeof newest>>;
/** A later transfer, with lines that name what others name and are matched with nothing yet. */
async function keepStrangers(utr: string, like: Newest['settlement'], lines: Newest['lines']): Promise<void> {
  const stranger = {
    ...{ orderId: null, paymentId: null, refundId: null, matchedBy: null, fault: 'stranger' as const },
    ...{ utr, deductedPaise: 0, settledPaise: 0, transactedAt: Date.now() },
  };
  await transaction('test', (tx) =>
    keepSettlement(
      tx,
      { ...like, utr, settledAt: Date.now(), faults: null },
      lines.map((line, position) => ({
        ...{ ...stranger, position },
        transactionId: line.transactionId ?? '',
        amountPaise: line.amountPaise ?? 0,
      })),
    ),
  );
}
const calls = async (endpoint: string) =>
  (await world.sandbox.ledger({})).requests.filter((request) => request.endpoint === endpoint).length;
const YEAR = { from: 0, until: Date.now() + 365 * DAY_MS };
const open = async () => unsettledSums(reader(), YEAR.from, YEAR.until);

describe('a round', () => {
  it('keeps what came to the bank, each line with its payment or refund, to the paisa', async () => {
    const order = await charged(world, { method: 'CARD' });
    await refundOrder({
      orderId: order.id,
      actor,
      amount: paise(40_000),
      reason: 'one back',
      formToken: order.id,
    });
    expect(await open()).toEqual({ count: 1, paise: 149_900 });
    const before = await now(order);
    await nextDay();
    expect(await fetchSettlementsNow()).toMatchObject({ outcome: 'done', kept: 1, incomplete: 0 });
    const { settlement, lines } = await newest();
    expect(settlement).toMatchObject({
      transactions: 2,
      grossPaise: 149_900,
      deductedPaise: 2_848 + 513 + 40_000,
      settledPaise: 106_539,
      mdrPaise: 2_848,
      gstPaise: 513,
      refundsPaise: 40_000,
      faults: null,
      completeAt: expect.any(Number),
    });
    expect(lines).toMatchObject([
      { orderId: order.id, matchedBy: 'payment', amountPaise: 149_900, settledPaise: 146_539, fault: null },
      { orderId: order.id, matchedBy: 'refund', amountPaise: -40_000, settledPaise: -40_000, fault: null },
    ]);
    expect(await open()).toEqual({ count: 0, paise: 0 });
    expect(await now(order)).toEqual(before);
    await keepStrangers('REFUND-AGAIN', settlement, lines.slice(1));
    await fetchSettlementsNow();
    expect(await allLinesOf(reader(), 'REFUND-AGAIN')).toMatchObject([
      { orderId: order.id, refundId: lines[1]?.refundId, fault: 'twice' },
    ]);
    expect((await allLinesOf(reader(), settlement.utr)).map(({ fault }) => fault)).toEqual([null, null]);
  });

  it('changes nothing and asks for no line when nothing has changed', async () => {
    await charged(world, { method: 'UPI' });
    await nextDay();
    await fetchSettlementsNow();
    const [before, asked] = [await newest(), await calls('settlement')];
    expect(await fetchSettlementsNow()).toMatchObject({ outcome: 'done', kept: 0 });
    expect(await newest()).toEqual(before);
    expect(await calls('settlement')).toBe(asked);
  });

  it('reads every page of a transfer', async () => {
    for (let n = 0; n < 12; n += 1) await charged(world, { method: 'UPI' });
    await nextDay();
    await fetchSettlementsNow();
    const { settlement, lines } = await newest();
    expect(settlement).toMatchObject({ transactions: 12, faults: null, completeAt: expect.any(Number) });
    expect(new Set(lines.map(({ paymentId }) => paymentId)).size).toBe(12);
    expect(lines.map(({ fault }) => fault)).toEqual(Array(12).fill(null));
  }, 60_000);

  it('names a stranger’s payment, and makes it no order’s', async () => {
    await world.sandbox.settings({ settlements: 'stranger' });
    await charged(world, { method: 'UPI' });
    await nextDay();
    await fetchSettlementsNow();
    const { settlement, lines } = await newest();
    expect(settlement.faults).toBeNull();
    expect(lines.map(({ fault, orderId }) => [fault, orderId === null])).toEqual([
      [null, false],
      ['stranger', true],
    ]);
    expect(await strangerSums(reader(), settlement.settledAt)).toMatchObject({ count: 1 });
  });

  it('leaves a payment that did not come open, and marks one of another amount', async () => {
    await world.sandbox.settings({ settlements: 'one-missing' });
    const first = await charged(world, { method: 'UPI' });
    const second = await charged(world, { method: 'UPI' });
    await nextDay();
    await fetchSettlementsNow();
    expect((await newest()).lines).toHaveLength(1);
    const waiting = (await unsettledBeyond(reader(), YEAR, all)).map(({ orderId }) => orderId);
    expect(waiting).toContain(first.id);
    expect(waiting).not.toContain(second.id);

    await world.sandbox.settings({ settlements: 'differs' });
    await fetchSettlementsNow();
    const { settlement, lines } = await newest();
    expect(lines).toMatchObject([
      { orderId: first.id, amountPaise: 149_800, capturedPaise: 149_900, fault: 'differs' },
      { fault: null },
    ]);
    expect(settlement.faults).toBeNull();
    expect(await open()).toEqual({ count: 0, paise: 0 });
  });

  it('finds the payment of a stranger once its order has been fetched', async () => {
    const order = await placed(world, false);
    await world.sandbox.pay({ reference: order.reference, method: 'UPI' });
    await nextDay();
    await fetchSettlementsNow();
    const { settlement, lines } = await newest();
    expect(lines).toMatchObject([{ fault: 'stranger' }]);
    // Even where somebody has said that it is not ours: until then it stays so.
    await transaction('test', (tx) => markNotOurs(tx, [{ utr: settlement.utr, position: 0 }]));
    await fetchSettlementsNow();
    expect((await newest()).lines).toMatchObject([{ fault: 'not-ours' }]);
    const { syncOrder } = await import('@/lib/payments/sync/sync');
    await syncOrder(order.reference, 'reconcile');
    expect(await open()).toMatchObject({ count: 1 });
    await fetchSettlementsNow();
    expect((await newest()).lines).toMatchObject([{ fault: null, orderId: order.id }]);
    expect(await open()).toMatchObject({ count: 0 });
  });

  it('leaves one too many as it is, until what came before it is gone', async () => {
    const order = await charged(world, { method: 'UPI' });
    await nextDay();
    await fetchSettlementsNow();
    const { settlement, lines } = await newest();
    await keepStrangers('AGAIN', settlement, Array(2).fill(lines[0]));
    const faults = async () => (await allLinesOf(reader(), 'AGAIN')).map(({ fault }) => fault);
    await fetchSettlementsNow();
    expect(await faults()).toEqual(['twice', 'twice']);
    await transaction('test', (tx) => keepSettlement(tx, settlement, []));
    await fetchSettlementsNow();
    expect(await faults()).toEqual([null, 'twice']);
    expect((await chargedPayments(reader(), [lines[0]?.paymentId ?? '']))[0]).toMatchObject({
      orderId: order.id,
      settledUtr: 'AGAIN',
    });
  });

  it('that lost the gateway on its way is taken up again, with nothing twice', async () => {
    await charged(world, { method: 'UPI' });
    await nextDay();
    await world.sandbox.fault({ endpoint: 'settlement', fault: '500-before', times: 10 });
    expect(await fetchSettlementsNow()).toMatchObject({ outcome: 'failed' });
    const before = (await kept()).length;
    await world.sandbox.forgetFaults();
    expect(await fetchSettlementsNow()).toMatchObject({ outcome: 'done', kept: 1 });
    expect(await kept()).toHaveLength(before + 1);
  });
});

describe('a round that does not get all', () => {
  afterEach(() => vi.restoreAllMocks());

  it('reads on after a page that it cannot read, says so, and asks again for it', async () => {
    await charged(world, { method: 'UPI' });
    await nextDay();
    const before = await lastSettlementFetch(reader());
    const list = gateway().listSettlements;
    vi.spyOn(gateway(), 'listSettlements')
      .mockImplementationOnce(async () => ({ settlements: [], rows: SETTLEMENT_PAGE }))
      .mockImplementationOnce((range) => list({ ...range, page: 1 }));
    expect(await fetchSettlementsNow()).toMatchObject({
      outcome: 'unread',
      unread: SETTLEMENT_PAGE,
      kept: 1,
    });
    expect(await lastSettlementFetch(reader())).toMatchObject({ outcome: 'unread', doneAt: before?.doneAt });
    vi.restoreAllMocks();
    expect(await fetchSettlementsNow()).toMatchObject({ outcome: 'done' });
  });

  it('asks again for a transfer with a line that it cannot read', async () => {
    await charged(world, { method: 'UPI' });
    await nextDay();
    const detail = gateway().getSettlement;
    vi.spyOn(gateway(), 'getSettlement').mockImplementationOnce(async (utr, page) => {
      const shown = await detail(utr, page);
      return { ...shown, transactions: undefined, rows: shown.rows + 1 };
    });
    expect(await fetchSettlementsNow()).toMatchObject({ kept: 1, incomplete: 1 });
    expect(await fetchSettlementsNow()).toMatchObject({ kept: 1, incomplete: 0 });
  });

  it('because the server ends has not failed, and is due at once', async () => {
    const later = Date.now() + 5 * DAY_MS;
    await transaction('test', (tx) => deleteExpiredCounters(tx, later));
    const before = await lastSettlementFetch(reader());
    vi.mocked(isStopping).mockReturnValueOnce(true);
    expect(await fetchSettlementsWhenDue(later)).toEqual({ outcome: 'stopped' });
    expect(await lastSettlementFetch(reader())).toEqual(before);
    expect(await fetchSettlementsWhenDue(later)).toMatchObject({ outcome: 'done' });
    await transaction('test', (tx) => deleteCounter(tx, 'settlements:due'));
  });

  it('because another has begun leaves that one its turn', async () => {
    const [key, until] = ['settlements:running', Date.now() + DAY_MS];
    const minutes = 6 * 60_000;
    vi.spyOn(gateway(), 'listSettlements').mockImplementationOnce(async () => {
      await transaction('test', async (tx) => {
        await deleteCounter(tx, key);
        await claimOnce(tx, key, until);
      });
      vi.spyOn(Date, 'now').mockReturnValue(Date.now() + minutes);
      return { settlements: [], rows: SETTLEMENT_PAGE };
    });
    expect(await fetchSettlementsNow()).toEqual({ outcome: 'running' });
    vi.restoreAllMocks();
    expect(await findCounters(reader(), [key], Date.now())).toMatchObject([{ resetAt: until }]);
    await transaction('test', (tx) => deleteCounter(tx, key));
  });
});

describe('the timer', () => {
  const due = (at: number) => fetchSettlementsWhenDue(at);

  it('asks every four hours, after a failure within the hour, and once a day where nothing is offered', async () => {
    const start = Date.now() + DAY_MS;
    expect(await due(start)).toMatchObject({ outcome: 'done' });
    expect(await due(start + 3.9 * 3_600_000)).toBeUndefined();
    await world.sandbox.settings({ settlements: '503' });
    expect(await due(start + 4 * 3_600_000)).toMatchObject({ outcome: 'failed' });
    expect(await due(start + 4 * 3_600_000 + 60_000)).toBeUndefined();
    await world.sandbox.settings({ settlements: '403' });
    expect(await due(start + 4.5 * 3_600_000)).toEqual({ outcome: 'not-offered' });
    expect(await lastSettlementFetch(reader())).toMatchObject({ outcome: 'not-offered', doneAt: start });
    expect(await due(start + 28 * 3_600_000)).toBeUndefined();
    await world.sandbox.settings({ settlements: '404' });
    expect(await due(start + 28.6 * 3_600_000)).toEqual({ outcome: 'not-offered' });
  });

  it('is begun by a person once a minute', async () => {
    const later = Date.now() + 20 * DAY_MS;
    expect(await fetchSettlementsOnPress(later)).toMatchObject({ outcome: 'done' });
    expect(await fetchSettlementsOnPress(later + 59_000)).toEqual({ outcome: 'just-asked' });
    expect(await fetchSettlementsOnPress(later + 61_000)).toMatchObject({ outcome: 'done' });
  });

  it('is one of many instances', async () => {
    const later = Date.now() + 10 * DAY_MS;
    await transaction('test', (tx) => deleteExpiredCounters(tx, later));
    const rounds = await Promise.all([due(later), due(later), fetchSettlementsNow(later)]);
    expect(rounds.filter((round) => round?.outcome === 'done')).toHaveLength(1);
  });
});
