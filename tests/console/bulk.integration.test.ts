import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { auditRowsAfter } from '@/db/queries/audit';
import {
  type BulkKind,
  claimRun,
  extendRun,
  leaveRun,
  ordersToJudge,
  runById,
  stepsOfRun,
} from '@/db/queries/bulk';
import { operationsOfOrder } from '@/db/queries/operations';
import { eventsOfOrder } from '@/db/queries/order-history';
import type { OrderRow } from '@/db/queries/orders';
import { insertUser } from '@/db/queries/users';
import type { markDispatched } from '@/lib/console/actions/order-actions';
import { changeParcel } from '@/lib/console/actions/parcel/parcel';
import { beginRun } from '@/lib/console/bulk/begin';
import { judge } from '@/lib/console/bulk/judge';
import { resumeRuns, workOnRun } from '@/lib/console/bulk/work';
import { dispatch, bulk as t } from '@/lib/console/messages';
import { refusalText } from '@/lib/console/refusal-text';
import { paise } from '@/lib/money';
import { captureOrder } from '@/lib/payments/operations/money-operations';
import { reconcileRound } from '@/lib/payments/reconcile/reconcile-round';
import { gateway } from '@/lib/payments/surroundings';
import { syncOrder } from '@/lib/payments/sync/sync';
import { randomToken } from '@/lib/security/keys';
import { actor, all, charged, held, moved, now } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';
import { run as sql } from '../support/raw';

const SOMEBODY_ELSE = 'vikram@shop.example';
let world: World;

const other = vi.hoisted(() => ({ isFaster: false }));
/** Another process may come between the question whether an order was dispatched and the mark. */
vi.mock('@/lib/console/actions/order-actions', async (original) => {
  const actions = await original<typeof import('@/lib/console/actions/order-actions')>();
  const mark: typeof markDispatched = async (...order) => {
    if (other.isFaster) await actions.markDispatched(...order);
    return actions.markDispatched(...order);
  };
  return { ...actions, markDispatched: mark };
});

beforeAll(async () => {
  world = await startWorld();
  for (const email of [actor, SOMEBODY_ELSE]) {
    const user = { id: email, email, name: email, passwordHash: '', role: 'manager' as const, createdAt: 0 };
    await transaction('test', (tx) => insertUser(tx, user));
  }
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  other.isFaster = false;
  await sql("UPDATE users SET role = 'manager', disabled_at = NULL, invited_at = NULL");
  await world.sandbox.behave();
});

async function holds(count: number): Promise<OrderRow[]> {
  const orders: OrderRow[] = [];
  for (let one = 0; one < count; one += 1) orders.push(await held(world));
  return orders;
}

/** As the preview shows them and the form sends them. */
async function begin(
  orders: readonly OrderRow[],
  {
    kind = 'capture',
    who = actor,
    token = randomToken(),
  }: { kind?: BulkKind; who?: string; token?: string } = {},
): Promise<string> {
  const found = await ordersToJudge(
    reader(),
    orders.map(({ id }) => id),
  );
  const confirmed = orders.map(({ id }) => {
    const rows = found.get(id);
    const verdict = rows && judge(kind, rows);
    if (!verdict || !('amount' in verdict)) throw new Error('the preview leaves it out');
    return { orderId: id, amount: verdict.amount };
  });
  const run = await beginRun({ kind, actor: who, token, orders: confirmed });
  if (run === undefined) throw new Error('the run was not begun');
  return run;
}

/** As if the process had ended before it could write down what came of the orders. */
async function again(run: string): Promise<void> {
  await sql("UPDATE bulk_steps SET state = 'waiting', reason = NULL, ended_at = NULL WHERE run_id = ?", run);
  await sql('UPDATE bulk_runs SET ended_at = NULL WHERE id = ?', run);
  expect(await resumeRuns()).toEqual({ sent: 1, failed: 0 });
}

const statesOf = async (run: string) => (await stepsOfRun(reader(), run)).map(({ state }) => state);
const reasonsOf = async (run: string) => (await stepsOfRun(reader(), run)).map(({ reason }) => reason);
const capturesOf = async ({ id }: OrderRow) =>
  (await operationsOfOrder(reader(), id)).filter(({ kind }) => kind === 'capture');
/** How often the gateway charged it. */
const chargedTimes = async (order: OrderRow) =>
  (await moved(world, order)).kinds.filter((kind) => kind === 'captured').length;

describe('many orders at once', () => {
  it('twenty holds are captured, each in a call of its own, and history and audit log name the person', async () => {
    const orders = await holds(20);
    const run = await begin(orders);
    expect(await runById(reader(), run)).toMatchObject({ orders: 20, sumPaise: 20 * all });
    await workOnRun(run);
    expect(new Set(await statesOf(run))).toEqual(new Set(['done']));
    expect((await runById(reader(), run))?.endedAt).toEqual(expect.any(Number));
    for (const order of orders) {
      expect(await now(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: all });
      expect(await capturesOf(order)).toMatchObject([{ actor, amountPaise: all, state: 'succeeded' }]);
    }
    const [first] = orders;
    if (!first) throw new Error('no order');
    const events = await eventsOfOrder(reader(), first.id);
    expect(events.filter(({ kind }) => kind === 'operation')).toContainEqual(
      expect.objectContaining({ cause: actor }),
    );
    const audit = (await auditRowsAfter(reader(), 0, 10_000)).filter(({ orderId }) => orderId === first.id);
    expect(audit.map(({ action, result, actor: who }) => [action, result, who])).toEqual([
      ['order.capture', 'asked', actor],
      ['order.capture', 'done', actor],
    ]);
    expect(JSON.parse(audit[0]?.details ?? '')).toEqual({ amountPaise: all, run });
  }, 60_000);

  it('of one that was cancelled and one that changed meanwhile nothing is charged, and the reason stands there', async () => {
    const orders = await holds(3);
    const [cancelled, grown, good] = orders;
    if (!cancelled || !grown || !good) throw new Error('no orders');
    const run = await begin(orders);
    await gateway().cancel(cancelled.gatewayOrderId ?? '');
    // More is held than was shown: to charge what was shown would give the rest back for good.
    await sql('UPDATE bulk_steps SET amount_paise = amount_paise - 100 WHERE order_id = ?', grown.id);
    await workOnRun(run);
    expect(await statesOf(run)).toEqual(['refused', 'refused', 'done']);
    expect(await reasonsOf(run)).toEqual([refusalText('cancelled'), refusalText('changed-since-seen'), null]);
    expect((await moved(world, cancelled)).balance).toMatchObject({ captured: 0, released: all });
    expect((await moved(world, grown)).balance).toMatchObject({ captured: 0, held: all });
    expect((await moved(world, good)).balance).toMatchObject({ captured: all });
  });

  it('never more than the preview said', async () => {
    const [order] = await holds(1);
    if (!order) throw new Error('no order');
    const run = await begin([order]);
    await sql('UPDATE bulk_steps SET amount_paise = amount_paise + 100 WHERE run_id = ?', run);
    await workOnRun(run);
    expect(await statesOf(run)).toEqual(['refused']);
    expect(await capturesOf(order)).toEqual([]);
  });

  it('one whose answer is lost is being checked, and its end is found without another call', async () => {
    const orders = await holds(2);
    const [lost] = orders;
    if (!lost) throw new Error('no order');
    await world.sandbox.fault({
      endpoint: 'capture',
      fault: 'drop-after',
      times: 5,
      reference: lost.reference,
    });
    await world.sandbox.fault({ endpoint: 'get', fault: 'drop-before', reference: lost.reference });
    const run = await begin(orders, { kind: 'capture-dispatch' });
    await workOnRun(run);
    expect(await statesOf(run)).toEqual(['checking', 'done']);
    expect((await runById(reader(), run))?.endedAt).toBeNull();
    expect((await now(lost)).dispatchedAt).toBeNull();
    await world.sandbox.behave();
    await syncOrder(lost.reference, 'reconcile');
    expect(await resumeRuns()).toEqual({ sent: 1, failed: 0 });
    expect(await statesOf(run)).toEqual(['done', 'done']);
    expect(await now(lost)).toMatchObject({ status: 'PROCESSED', dispatchedAt: expect.any(Number) });
    expect(await chargedTimes(lost)).toBe(1);
    expect(await capturesOf(lost)).toHaveLength(1);
    expect((await runById(reader(), run))?.endedAt).toEqual(expect.any(Number));
  });
});

describe('a process that ends in the middle', () => {
  it('holds the run for as long as it may still be at it; then a round of reconcile goes on', async () => {
    const orders = await holds(4);
    const run = await begin(orders);
    const dead = Date.now();
    await transaction('test', (tx) => claimRun(tx, run, { now: dead, until: dead + 60_000 }));
    await workOnRun(run);
    await reconcileRound();
    expect(new Set(await statesOf(run))).toEqual(new Set(['waiting']));
    await sql('UPDATE bulk_runs SET claimed_until = ? WHERE id = ?', dead, run);
    await reconcileRound();
    expect(new Set(await statesOf(run))).toEqual(new Set(['done']));
  });

  it('after it had charged an order and before it wrote that down: the order is charged once, and done', async () => {
    const orders = await holds(2);
    const run = await begin(orders, { kind: 'capture-dispatch' });
    await workOnRun(run);
    await again(run);
    expect(await statesOf(run)).toEqual(['done', 'done']);
    for (const order of orders) expect(await chargedTimes(order)).toBe(1);
  });

  it('after the gateway had refused it: the order is not asked for again, and the reason stands there', async () => {
    const [order] = await holds(1);
    if (!order) throw new Error('no order');
    await world.sandbox.fault({
      endpoint: 'capture',
      fault: 'refuse',
      code: 'PAYMENT_DECLINED',
      times: 1,
      reference: order.reference,
    });
    const run = await begin([order]);
    await workOnRun(run);
    const reasons = await reasonsOf(run);
    expect(reasons).toEqual([expect.stringContaining('declined')]);
    await again(run);
    expect(await statesOf(run)).toEqual(['refused']);
    expect(await reasonsOf(run)).toEqual(reasons);
    expect(await capturesOf(order)).toHaveLength(1);
    expect(await chargedTimes(order)).toBe(0);
  });

  it('that was only slow, and taken for dead: both come to the same end, and each order is charged once', async () => {
    const orders = await holds(4);
    const run = await begin(orders);
    // Both have read that there is no call yet, and fetch the order before theirs.
    await world.sandbox.fault({ endpoint: 'get', fault: 'delay', delay_ms: 700 });
    const slow = workOnRun(run);
    await sleep(300);
    await sql('UPDATE bulk_runs SET claimed_until = 1 WHERE id = ?', run);
    await Promise.all([slow, workOnRun(run)]);
    await resumeRuns();
    expect(new Set(await statesOf(run))).toEqual(new Set(['done']));
    for (const order of orders) {
      expect(await chargedTimes(order)).toBe(1);
      expect(await capturesOf(order)).toHaveLength(1);
    }
  });

  it('gives no claim back that another process made since, and does not extend it', async () => {
    const run = await begin(await holds(1));
    const slow = { now: 1_000, until: 1_001 };
    const other = { now: 2_000, until: Date.now() + 60_000 };
    for (const claim of [slow, other]) {
      expect(await transaction('test', (tx) => claimRun(tx, run, claim))).toBeDefined();
    }
    const late = { claimed: slow.until, until: 9_000, now: 9_000 };
    expect(await transaction('test', (tx) => extendRun(tx, run, late))).toBe(false);
    await transaction('test', (tx) => leaveRun(tx, run, late));
    expect(await runById(reader(), run)).toMatchObject({ claimedUntil: other.until, endedAt: null });
    const own = { claimed: other.until, until: other.until + 1, now: 3_000 };
    expect(await transaction('test', (tx) => extendRun(tx, run, own))).toBe(true);
    await transaction('test', (tx) => leaveRun(tx, run, { ...own, claimed: own.until }));
    expect((await runById(reader(), run))?.claimedUntil).toBeNull();
  });

  it('two processes that take the same run do each order once', async () => {
    const orders = await holds(6);
    const run = await begin(orders);
    const before = (await world.sandbox.ledger({ endpoint: 'get' })).requests.length;
    await Promise.all([workOnRun(run), workOnRun(run), workOnRun(run)]);
    expect(new Set(await statesOf(run))).toEqual(new Set(['done']));
    const fetches = (await world.sandbox.ledger({ endpoint: 'get' })).requests.length - before;
    // One before and one after each capture: only one of the three worked on it.
    expect(fetches).toBe(2 * orders.length);
  });
});

describe('two people at once', () => {
  it('each order is captured once, and who was slower reads why not', async () => {
    const orders = await holds(8);
    const mine = await begin(orders.slice(0, 6));
    const theirs = await begin(orders.slice(2), { who: SOMEBODY_ELSE });
    await Promise.all([workOnRun(mine), workOnRun(theirs)]);
    for (const order of orders) {
      expect(await chargedTimes(order)).toBe(1);
      expect(await capturesOf(order)).toHaveLength(1);
    }
    const steps = [...(await stepsOfRun(reader(), mine)), ...(await stepsOfRun(reader(), theirs))];
    expect(steps.filter(({ state }) => state === 'done')).toHaveLength(8);
    const slower = steps.filter(({ state }) => state !== 'done');
    expect(slower).toHaveLength(4);
    for (const { state, reason } of slower) {
      expect(state).toBe('refused');
      expect([
        refusalText('captured'),
        refusalText('being-captured'),
        refusalText('only-refundable'),
      ]).toContain(reason);
    }
  });

  it('the same form sent twice is one run; another person cannot use its token', async () => {
    const orders = await holds(1);
    const token = randomToken();
    const [first, second] = await Promise.all([begin(orders, { token }), begin(orders, { token })]);
    expect(second).toBe(first);
    await expect(begin(orders, { token, who: SOMEBODY_ELSE })).rejects.toThrow('not begun');
    const runs = await stepsOfRun(reader(), first);
    expect(runs).toHaveLength(1);
  });

  it('a run over an order that is not there is not begun', async () => {
    const orders = [{ orderId: 'nobodys', amount: 100 }];
    expect(await beginRun({ kind: 'capture', actor, token: randomToken(), orders })).toBeUndefined();
  });
});

describe('a run that was confirmed', () => {
  it.each([
    [
      'lost the account',
      "UPDATE users SET disabled_at = 1 WHERE email = 'asha@shop.example'",
      t.actorGone(actor),
    ],
    [
      'was invited anew',
      "UPDATE users SET invited_at = 1 WHERE email = 'asha@shop.example'",
      t.actorGone(actor),
    ],
    [
      'may only read now',
      "UPDATE users SET role = 'accountant' WHERE email = 'asha@shop.example'",
      t.actorMayNot(actor),
    ],
  ])('charges and sends nothing more once its actor %s', async (_, statement, reason) => {
    const [hold] = await holds(1);
    if (!hold) throw new Error('no order');
    const sale = await charged(world);
    const runs = [await begin([hold]), await begin([sale], { kind: 'dispatch' })];
    await sql(statement);
    for (const run of runs) {
      await workOnRun(run);
      expect(await statesOf(run)).toEqual(['refused']);
      expect(await reasonsOf(run)).toEqual([reason]);
    }
    expect(await capturesOf(hold)).toEqual([]);
    expect((await now(sale)).dispatchedAt).toBeNull();
    const audit = (await auditRowsAfter(reader(), 0, 10_000)).filter(({ orderId }) => orderId === hold.id);
    expect(audit.at(-1)).toMatchObject({ action: 'order.capture', result: 'refused' });
  });

  it('a day ago is not begun any more', async () => {
    const [hold] = await holds(1);
    if (!hold) throw new Error('no order');
    const run = await begin([hold]);
    await sql('UPDATE bulk_runs SET created_at = created_at - 86400001 WHERE id = ?', run);
    await resumeRuns();
    expect(await reasonsOf(run)).toEqual([t.tooOld]);
    expect(await capturesOf(hold)).toEqual([]);
  });

  it('tells what it has done as it is, though its actor has left since', async () => {
    const [hold] = await holds(1);
    if (!hold) throw new Error('no order');
    const run = await begin([hold], { kind: 'capture-dispatch' });
    await workOnRun(run);
    await sql('UPDATE users SET disabled_at = 1');
    await again(run);
    expect(await statesOf(run)).toEqual(['done']);
  });
});

describe('dispatch', () => {
  it('by another process of the same run is no refusal', async () => {
    const run = await begin([await charged(world)], { kind: 'dispatch' });
    other.isFaster = true;
    await workOnRun(run);
    expect(await statesOf(run)).toEqual(['done']);
  });

  it('has the amounts of its orders, whatever the form says', async () => {
    const { id } = await charged(world);
    const orders = [{ orderId: id, amount: 1 }];
    const run = await beginRun({ kind: 'dispatch', actor, token: randomToken(), orders });
    expect(await runById(reader(), run ?? '')).toMatchObject({ sumPaise: all });
    expect(await stepsOfRun(reader(), run ?? '')).toMatchObject([{ amountPaise: all }]);
    await workOnRun(run ?? '');
  });

  it('marks what is paid; what was marked by somebody else meanwhile is told so', async () => {
    const orders = [await charged(world), await charged(world)];
    const mine = await begin(orders, { kind: 'dispatch' });
    const theirs = await begin(orders, { kind: 'dispatch', who: SOMEBODY_ELSE });
    await workOnRun(mine);
    await workOnRun(theirs);
    expect(await statesOf(mine)).toEqual(['done', 'done']);
    expect(await reasonsOf(theirs)).toEqual([dispatch.already, dispatch.already]);
    for (const order of orders) {
      const events = await eventsOfOrder(reader(), order.id);
      expect(events.filter(({ kind }) => kind === 'dispatch')).toMatchObject([{ cause: actor }]);
    }
  });

  it('is not taken for a run’s own because its person corrected the parcel of somebody else', async () => {
    const order = await charged(world);
    const mine = await begin([order], { kind: 'dispatch' });
    const theirs = await begin([order], { kind: 'dispatch', who: SOMEBODY_ELSE });
    await workOnRun(mine);
    const parcel = { courier: 'Blue Dart', trackingNumber: 'BD12' };
    expect(await changeParcel({ orderId: order.id, parcel, tell: true }, SOMEBODY_ELSE)).toBeUndefined();
    await workOnRun(theirs);
    expect(await reasonsOf(theirs)).toEqual([dispatch.already]);
  });

  it('of an order that was charged and cannot be dispatched says both', async () => {
    const [order] = await holds(1);
    if (!order) throw new Error('no order');
    const run = await begin([order], { kind: 'capture-dispatch' });
    const review =
      "INSERT INTO reviews (id, order_id, kind, details, opened_at) VALUES (?, ?, 'late_payment', '[]', 1)";
    await sql(review, `review-${order.id}`, order.id);
    await workOnRun(run);
    expect(await statesOf(run)).toEqual(['refused']);
    expect(await reasonsOf(run)).toEqual([t.capturedNotDispatched(dispatch.review)]);
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', dispatchedAt: null });
  });
});

describe('the preview', () => {
  const verdict = async (kind: BulkKind, { id }: OrderRow) => {
    const rows = (await ordersToJudge(reader(), [id])).get(id);
    return rows && judge(kind, rows);
  };

  it('says what would be charged or sent, and why not', async () => {
    const [hold] = await holds(1);
    if (!hold) throw new Error('no order');
    const sale = await charged(world);
    expect(await verdict('capture', hold)).toEqual({ amount: all });
    expect(await verdict('capture-dispatch', hold)).toEqual({ amount: all });
    expect(await verdict('dispatch', hold)).toEqual({ refused: dispatch.captureFirst });
    expect(await verdict('capture', sale)).toEqual({ refused: refusalText('only-refundable') });
    expect(await verdict('dispatch', sale)).toEqual({ amount: all });
    const nowhere = JSON.stringify({ ...hold.shippingAddress, city: '' });
    await sql('UPDATE orders SET shipping_address = ? WHERE id = ?', nowhere, hold.id);
    expect(await verdict('capture-dispatch', hold)).toEqual({ refused: t.notToDispatch(dispatch.noAddress) });
    expect(await verdict('capture', hold)).toEqual({ amount: all });
  });
});

it('a single capture with all that was seen is refused where more is held', async () => {
  const order = await held(world);
  const input = { orderId: order.id, actor, whole: true };
  expect(await captureOrder({ ...input, amount: paise(all - 1) })).toMatchObject({
    outcome: 'refused',
    reason: 'changed-since-seen',
  });
  expect(await captureOrder({ ...input, amount: all })).toMatchObject({ outcome: 'succeeded' });
});
