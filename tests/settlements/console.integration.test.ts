/** Settlements in the console: pages of the list, what is wrong with each, what is late, the file; and who may see them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchNowAction, notOursAction } from '@/app/admin/(console)/settlements/actions';
import { GET } from '@/app/admin/(console)/settlements/csv/route';
import { reader, transaction } from '@/db/client';
import { auditRowsBeyond } from '@/db/queries/audit';
import { upsertPayments } from '@/db/queries/gateway-records';
import { allLinesOf, keepSettlement, recordSettlementFetch } from '@/db/queries/settlements';
import { insertUser } from '@/db/queries/users';
import { addOrders, orderRow } from '@/db/testing/orders';
import { hashPassword } from '@/lib/auth/password';
import { rolesWith } from '@/lib/auth/permissions';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { PAGE_SIZE } from '@/lib/console/list-limits';
import { common, settlements as t } from '@/lib/console/messages';
import { settlementAttention } from '@/lib/console/settlements/attention';
import { settlementLines, settlementOfOrder } from '@/lib/console/settlements/settlement-detail';
import {
  disagreeingSettlements,
  listSettlements,
  openPayments,
} from '@/lib/console/settlements/settlement-list';
import { sayNotOurs, strangerLines } from '@/lib/console/settlements/stranger-lines';
import { DAY_MS } from '@/lib/figures/indian-day';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('@/lib/log');
vi.mock('next/cache', () => ({ refresh: () => undefined }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
  headers: async () => new Headers({ 'user-agent': 'A browser', origin: 'http://localhost:3000' }),
}));

const notFound = expect.objectContaining({ digest: expect.stringContaining('404') });
const NOW = Date.parse('2026-11-29T12:00:00+05:30');
/** Charges and sends. */
const PACKER = { id: 'user-packer', email: 'packer@shop.example', password: 'boxes and tape' };
let cleanUp: () => Promise<void>;

const transfer = (utr: string, settledAt: number, changes = {}) => ({
  utr,
  settledAt,
  bankName: 'A Bank',
  bankAccount: 'XXXX4242',
  programs: ['UPI'],
  transactions: 1,
  grossPaise: 149_900,
  deductedPaise: 3_361,
  settledPaise: 146_539,
  completeAt: settledAt,
  fetchedAt: settledAt,
  ...changes,
});
const line = (utr: string, changes = {}) => ({
  utr,
  position: 0,
  transactionId: 'p1',
  transactedAt: NOW - DAY_MS,
  amountPaise: 149_900,
  deductedPaise: 3_361,
  settledPaise: 146_539,
  orderId: 'o1',
  paymentId: 'p1',
  matchedBy: 'payment' as const,
  fault: null,
  ...changes,
});
const payment = (id: string, orderId: string, createdAt: number) => ({
  id,
  orderId,
  status: 'PROCESSED',
  method: 'UPI',
  amountPaise: 149_900,
  capturedPaise: 149_900,
  paidValue: 149_900,
  paidCurrency: 'INR',
  createdAt,
});
const STRANGER = {
  transactionId: '=HYPERLINK("x")',
  orderId: null,
  paymentId: null,
  matchedBy: null,
  fault: 'stranger' as const,
};

beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  const passwordHash = await hashPassword(PACKER.password);
  await addOrders([
    orderRow('o1'),
    orderRow('o2'),
    orderRow('o3', { status: 'FULLY_REFUNDED' }),
    orderRow('o4'),
  ]);
  await transaction('test', async (tx) => {
    await insertUser(tx, {
      ...{ id: PACKER.id, email: PACKER.email, name: 'Pavan', role: 'packer' as const },
      passwordHash,
      createdAt: 0,
    });
    await upsertPayments(tx, [
      payment('p1', 'o1', NOW - 2 * DAY_MS),
      payment('p2', 'o2', NOW - 4 * DAY_MS),
      payment('p3', 'o3', NOW - 9 * DAY_MS),
      payment('p4', 'o4', NOW - 3 * DAY_MS),
      payment('p5', 'o4', NOW - 70 * DAY_MS),
    ]);
    for (let n = 0; n < PAGE_SIZE; n += 1) {
      await keepSettlement(tx, transfer(`U${100 + n}`, NOW - (60 - n) * DAY_MS), []);
    }
    await keepSettlement(tx, transfer('U900', NOW - DAY_MS, { transactions: 2, faults: ['lines'] }), [
      line('U900'),
      line('U900', { position: 1, ...STRANGER }),
    ]);
  });
});
afterAll(() => cleanUp());
beforeEach(() => as(VIEWER));

async function as(account: typeof VIEWER): Promise<void> {
  jar.clear();
  const result = await signIn({ ...account, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error(`expected a session, got ${result.outcome}`);
  await writeSessionCookie(result.sessionId);
}

describe('the list', () => {
  it('goes a page at a time both ways, with sums of all of them', async () => {
    const first = await listSettlements('all', {});
    expect(first.rows).toHaveLength(PAGE_SIZE);
    expect(first.rows[0]?.utr).toBe('U900');
    expect(first.sums).toMatchObject({ count: PAGE_SIZE + 1, settledPaise: 146_539 * (PAGE_SIZE + 1) });
    const second = await listSettlements('all', { after: first.older });
    expect(second.rows.map(({ utr }) => utr)).toEqual(['U100']);
    expect((await listSettlements('all', { before: second.newer })).rows).toEqual(first.rows);
    const november = await listSettlements('2026-11', {});
    expect(
      november.rows.every(({ settledAt }) => settledAt.getTime() >= Date.parse('2026-11-01T00:00:00+05:30')),
    ).toBe(true);
  });

  it('says what is wrong with each', async () => {
    const { rows } = await listSettlements('all', {});
    expect(rows[0]?.faults).toEqual([t.faults.lines, t.lineFaults.stranger(1)]);
    expect(rows[1]?.faults).toEqual([]);
    await transaction('test', (tx) =>
      keepSettlement(tx, transfer('U124', NOW - 36 * DAY_MS, { completeAt: null }), []),
    );
    expect((await listSettlements('all', {})).rows[1]?.faults).toEqual([t.incomplete]);
  });
});

it('one has its lines, and what they leave unexplained', async () => {
  expect(await settlementLines('U900', -1)).toMatchObject({
    lines: [
      { transaction: 'p1', order: { id: 'o1' }, fault: null, charged: 149_900 },
      { order: undefined, fault: 'stranger' },
    ],
    lineSum: 2 * 146_539,
    beside: 0,
    difference: -146_539,
  });
  expect((await settlementLines('U900', 0))?.lines).toHaveLength(1);
  expect(await settlementLines('nobody', -1)).toBeUndefined();
  expect(await settlementOfOrder('o1')).toEqual([
    {
      ...{ utr: 'U900', position: 0, settledAt: new Date(NOW - DAY_MS) },
      ...{ amount: 149_900, refund: false, fault: null },
    },
  ]);
});

describe('what is charged and not in the bank', () => {
  it('is not known before anything was fetched', async () => {
    expect(await openPayments({}, NOW)).toBeUndefined();
    expect(await settlementAttention({ role: 'owner' }, NOW)).toEqual({
      strangers: { count: 1, paise: 149_900 },
      disagreeing: { count: 1, paise: 146_539 },
      overdue: { count: 0, paise: 0 },
    });
  });

  it('is late after the usual days; what was given back, came or was charged before is not among it', async () => {
    await transaction('test', (tx) =>
      recordSettlementFetch(tx, { endedAt: NOW, outcome: 'done', doneAt: NOW, since: NOW - 60 * DAY_MS }),
    );
    const open = await openPayments({}, NOW);
    expect(open?.rows.map(({ id, days, late }) => [id, days, late])).toEqual([
      ['p4', 3, false],
      ['p2', 4, true],
    ]);
    expect(open?.overdue).toEqual({ count: 1, paise: 149_900 });
    await transaction('test', (tx) =>
      upsertPayments(tx, [payment('p6', 'o1', NOW - 9 * DAY_MS), payment('p7', 'o1', NOW - 5 * DAY_MS)]),
    );
    const late = await openPayments({ late: true }, NOW);
    expect(late?.rows.map(({ id }) => id)).toEqual(['p6', 'p7', 'p2']);
    await transaction('test', (tx) =>
      upsertPayments(
        tx,
        ['p6', 'p7'].map((id) => ({ ...payment(id, 'o1', NOW), capturedPaise: 0 })),
      ),
    );
    expect((await settlementAttention({ role: 'owner' }, NOW)).overdue).toEqual({ count: 1, paise: 149_900 });
  });
});

it('the file has every line, with formulas made harmless, and its making is recorded', async () => {
  const answer = await GET(new Request('http://localhost:3000/admin/settlements/csv?utr=U900'));
  const [head, ...lines] = (await answer.text()).trim().split('\r\n');
  expect(head).toContain('amount_inr,deducted_inr,settled_inr');
  expect(lines).toEqual([
    `U900,2026-11-28,1,p1,2026-11-28 12:00:00,,${orderRow('o1').reference},p1,,1499,33.61,1465.39,payment,,,,,,,,,,`,
    `U900,2026-11-28,2,"'=HYPERLINK(""x"")",2026-11-28 12:00:00,,,,,1499,33.61,1465.39,,stranger,,,,,,,,,`,
    'U900,2026-11-28,,,,,,,,0,1465.39,-1465.39,,lines,1465.39,1499,33.61,,,,,,',
  ]);
  const rows = await auditRowsBeyond(reader(), {}, { direction: 'older', limit: 2 });
  expect(rows.map(({ action, result }) => [action, result])).toEqual([
    ['settlements.export', 'done'],
    ['settlements.export', 'asked'],
  ]);
});

it('the file adds up to what came, with transfers that have no lines', async () => {
  const answer = await GET(new Request('http://localhost:3000/admin/settlements/csv'));
  const [head = '', ...rows] = (await answer.text()).trim().split('\r\n');
  const place = (name: string) => head.split(',').indexOf(name);
  // A formula that was made harmless has a comma of its own in no test row.
  const sum = (name: string) =>
    rows.reduce((total, row) => total + Math.round(Number(row.split(',')[place(name)]) * 100), 0);
  expect(rows).toHaveLength(PAGE_SIZE + 1 + 2);
  expect(sum('settled_inr')).toBe(sum('came_inr'));
  expect(sum('came_inr')).toBe(146_539 * (PAGE_SIZE + 1));
});

it('lines of strangers are listed a page at a time both ways, newest first', async () => {
  await transaction('test', (tx) =>
    keepSettlement(
      tx,
      transfer('U800', NOW - 2 * DAY_MS),
      Array.from({ length: PAGE_SIZE + 1 }, (_, position) => line('U800', { position, ...STRANGER })),
    ),
  );
  const first = await strangerLines({}, NOW);
  expect(first.rows.map(({ utr }) => utr)).toEqual(['U900', ...Array(PAGE_SIZE - 1).fill('U800')]);
  const second = await strangerLines({ after: first.older }, NOW);
  expect(second.rows).toHaveLength(2);
  expect(second.older).toBeUndefined();
  expect((await strangerLines({ before: second.newer }, NOW)).rows).toEqual(first.rows);
});

it('those that do not agree are listed: not one whose only fault is a stranger, nor one of long ago', async () => {
  const keep = (utr: string, changes: object, fault: 'differs' | 'twice' | 'stranger' | null, at = NOW) =>
    transaction('test', (tx) =>
      keepSettlement(tx, transfer(utr, at - DAY_MS, changes), [line(utr, { ...STRANGER, fault })]),
    );
  const before = await settlementAttention({ role: 'owner' }, NOW);
  await keep('V1', {}, 'differs');
  await keep('V2', {}, 'twice');
  await keep('V3', { faults: ['deductions'] }, null);
  await keep('V4', {}, 'stranger');
  await keep('V5', {}, null);
  await keep('V6', {}, 'differs', NOW - 180 * DAY_MS);
  const { rows } = await disagreeingSettlements({}, NOW);
  expect(rows.map(({ utr }) => utr).filter((utr) => utr.startsWith('V'))).toEqual(['V3', 'V2', 'V1']);
  const { disagreeing } = await settlementAttention({ role: 'owner' }, NOW);
  expect(disagreeing.count - before.disagreeing.count).toBe(3);
  expect(rows).toHaveLength(disagreeing.count);
});

describe('a stranger’s line', () => {
  const press = (entries: string) => {
    const form = new FormData();
    form.set('entries', entries);
    return notOursAction(undefined, form);
  };
  const faults = async (utr: string) => (await allLinesOf(reader(), utr)).map(({ fault }) => fault);

  it('waits for nobody once somebody has said that it is of another shop; who and when is in the audit log', async () => {
    await as(ADMIN);
    const before = (await settlementAttention({ role: 'owner' }, NOW)).strangers;
    expect(await press('U800:0 U800:3')).toMatchObject({ ok: true, message: t.strangers.marked(2) });
    const { strangers } = await settlementAttention({ role: 'owner' }, NOW);
    expect(strangers).toEqual({ count: before.count - 2, paise: before.paise - 2 * 149_900 });
    expect((await strangerLines({}, NOW)).rows.map(({ key }) => key)).not.toContain('U800:3');
    expect(await press('U800:3')).toMatchObject({ ok: false, message: t.strangers.markedBefore });
    // One that is of an order is of it, whoever says what.
    expect(await press('U900:0')).toMatchObject({ ok: false });
    const [, , , , done] = await auditRowsBeyond(reader(), {}, { direction: 'older', limit: 5 });
    expect(done).toMatchObject({ action: 'settlements.not-ours', actor: ADMIN.email, result: 'done' });
    expect(JSON.stringify(done?.details)).toContain('U800:0 U800:3');
  });

  it('stays so when its transfer is fetched again, and is an order’s once it is matched with one', async () => {
    const keep = (changes: object) =>
      transaction('test', (tx) => keepSettlement(tx, transfer('W1', NOW), [line('W1', changes)]));
    await keep(STRANGER);
    await as(ADMIN);
    expect(await sayNotOurs(['W1:0'])).toBe(1);
    await keep(STRANGER);
    expect(await faults('W1')).toEqual(['not-ours']);
    await keep({ ...STRANGER, transactionId: 'another' });
    expect(await faults('W1')).toEqual(['stranger']);
    expect(await sayNotOurs(['W1:0'])).toBe(1);
    await keep({ transactionId: 'another' });
    expect(await faults('W1')).toEqual([null]);
  });

  it('is not for those to say who may not decide about money, nor for a form that names none', async () => {
    const refused = common.notYours(rolesWith('reviews.settle'));
    expect(await press('U800:1')).toMatchObject({ ok: false, message: refused });
    await expect(sayNotOurs(['U800:1'])).rejects.toEqual(notFound);
    await as(PACKER);
    expect(await press('U800:1')).toMatchObject({ ok: false, message: refused });
    expect((await faults('U800'))[1]).toBe('stranger');
    await as(ADMIN);
    for (const odd of ['', 'U800', 'U800:1 ', 'U800:-1', `${'U800:1 '.repeat(400)}U800:1`])
      expect(await press(odd)).toMatchObject({ ok: false });
    expect((await faults('U800'))[1]).toBe('stranger');
  });
});

it('who packs sees nothing of it', async () => {
  await as(PACKER);
  for (const read of [
    () => listSettlements('all', {}),
    () => settlementLines('U900', -1),
    () => openPayments({}),
    () => strangerLines({}),
    () => disagreeingSettlements({}),
    () => GET(new Request('http://localhost:3000/admin/settlements/csv')),
  ])
    await expect(read()).rejects.toEqual(notFound);
  expect(await settlementAttention({ role: 'packer' }, NOW)).toEqual({
    strangers: { count: 0, paise: 0 },
    disagreeing: { count: 0, paise: 0 },
    overdue: { count: 0, paise: 0 },
  });
});

it('who only reads it, and who only may ask the gateway, cannot have it fetched', async () => {
  const press = () => fetchNowAction(undefined, new FormData());
  expect(await press()).toMatchObject({ ok: false, message: common.notYours(rolesWith('orders.sync')) });
  await as(PACKER);
  expect(await press()).toMatchObject({ ok: false, message: common.notYours(rolesWith('settlements.read')) });
});
