import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET } from '@/app/admin/(console)/audit/csv/route';
import { DatabaseUnavailableError, reader, transaction } from '@/db/client';
import * as turns from '@/db/one-after-another';
import { auditRowsAfter, insertAuditRow } from '@/db/queries/audit';
import { addOrders, orderRow } from '@/db/testing/orders';
import type { AuditAction } from '@/lib/audit/entry';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { auditCsv } from '@/lib/console/audit/audit-csv';
import { auditFilter, listAudit } from '@/lib/console/audit/audit-list';
import type { TypedFilters } from '@/lib/console/audit/filters';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
  headers: async () => new Headers({ 'user-agent': 'A browser' }),
}));

const notFound = expect.objectContaining({ digest: expect.stringContaining('404') });
const DAY = Date.parse('2026-03-10T00:00:00+05:30');
let cleanUp: () => Promise<void>;

beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  await addOrders([orderRow('o1'), orderRow('o2')]);
  const rows: [at: number, action: AuditAction, actor: string | null, orderId: string | null][] = [
    [DAY - 1, 'order.refund', ADMIN.email, 'o1'],
    [DAY, 'order.capture', ADMIN.email, 'o1'],
    [DAY + 86_399_999, 'order.capture', VIEWER.email, 'o2'],
    [DAY + 86_400_000, 'sign-in', null, null],
  ];
  // All of one moment, past a place where numbers gain a digit.
  for (let n = 0; n < 100; n += 1) rows.push([DAY + 90_000_000, 'webhook.replay', '=cmd()', null]);
  await transaction('test', async (tx) => {
    for (const [index, [at, action, actor, orderId]] of rows.entries()) {
      const rest = {
        details:
          actor === VIEWER.email
            ? JSON.stringify({ userId: ADMIN.id, given: 'totp' })
            : '{"amountPaise":149900,"why":"limit","odd":3}',
        address: null,
        device: null,
        keyId: 'k',
        hash: 'h',
      };
      await insertAuditRow(tx, {
        ...{ number: index + 1, at, action, actor, orderId, result: 'done', requestId: `r${index}` },
        ...rest,
      });
    }
  });
});
afterAll(() => cleanUp());
beforeEach(() => signInAs(ADMIN));

async function signInAs(account: typeof ADMIN): Promise<void> {
  jar.clear();
  const result = await signIn({ ...account, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error(`expected a session, got ${result.outcome}`);
  await writeSessionCookie(result.sessionId);
}

const numbersOf = async (typed: TypedFilters) => (await listAudit(typed)).rows.map(({ number }) => number);

describe('the audit log', () => {
  it('is narrowed by each filter, and by several', async () => {
    expect(await numbersOf({ actor: ADMIN.email })).toEqual([2, 1]);
    expect(await numbersOf({ action: 'order.capture' })).toEqual([3, 2]);
    const order = (await listAudit({ actor: VIEWER.email })).rows[0]?.reference ?? '';
    expect(await numbersOf({ order: order.toLowerCase() })).toEqual([3]);
    expect(await numbersOf({ from: '2026-03-10', until: '2026-03-10' })).toEqual([3, 2]);
    expect(await numbersOf({ until: '2026-03-09' })).toEqual([1]);
    expect(await numbersOf({ action: 'order.capture', actor: ADMIN.email, from: '2026-03-10' })).toEqual([2]);
  });

  it('tells amounts in rupees, and what it knows no name for as it is', async () => {
    const [row] = (await listAudit({ actor: ADMIN.email })).rows;
    expect(row).toMatchObject({ what: 'Capture', details: 'Amount: ₹1,499; Why: too many attempts; odd: 3' });
  });

  it('names an account by its address, and what somebody proved with who they are', async () => {
    const [row] = (await listAudit({ actor: VIEWER.email })).rows;
    expect(row?.details).toBe(`Account: ${ADMIN.email}; With: authenticator app`);
  });

  it('shows nothing for an order or a day that is not there, and says which field', async () => {
    expect(await listAudit({ order: 'BN-NONE' })).toMatchObject({
      rows: [],
      errors: { order: expect.stringContaining('No order') },
    });
    expect(await listAudit({ from: 'x' })).toMatchObject({
      rows: [],
      errors: { from: expect.stringContaining('Enter a date') },
    });
  });

  it('is read to its end and back by pages, each row once, also where all are of one moment', async () => {
    const seen: number[] = [];
    let list = await listAudit({});
    for (;;) {
      seen.push(...list.rows.map(({ number }) => number));
      if (!list.older) break;
      list = await listAudit({}, { after: list.older });
    }
    expect(seen).toEqual(Array.from({ length: 104 }, (_, n) => 104 - n));
    const before = await listAudit({}, { before: list.newer });
    expect(before.rows.at(-1)?.number).toBe((list.rows[0]?.number ?? 0) + 1);
  });

  it('is hidden from those who may not read it', async () => {
    await signInAs(VIEWER);
    await expect(listAudit({})).rejects.toEqual(notFound);
    await expect(auditFilter({})).rejects.toEqual(notFound);
    await expect(auditCsv({}, async () => {})).rejects.toEqual(notFound);
    await expect(GET(new Request('http://localhost:3000/admin/audit/csv'))).rejects.toEqual(notFound);
  });
});

describe('its file', () => {
  const file = async (query = '') => (await GET(new Request(`http://shop/admin/audit/csv${query}`))).text();
  const recorded = async (from: number) =>
    (await auditRowsAfter(reader(), from, 10)).map(({ hash, ...row }) => row);

  it('holds the rows of the filter, newest first, and its making is recorded with their count', async () => {
    const before = (await auditRowsAfter(reader(), 0, 1_000)).length;
    const lines = (await file(`?actor=${ADMIN.email}&until=2026-03-10`)).split('\r\n');
    expect(lines).toEqual([
      'number,time_utc,action,result,actor,order_number,details,address,device,request_id,hash',
      expect.stringMatching(/^2,2026-03-09T18:30:00.000Z,order.capture,done,admin@shop.example,BN-/),
      expect.stringMatching(/^1,2026-03-09T18:29:59.999Z,order.refund,/),
      '',
    ]);
    const [asked, done] = await recorded(before);
    expect(asked).toMatchObject({
      ...{ action: 'audit.export', result: 'asked', actor: ADMIN.email, device: 'A browser' },
      details: JSON.stringify({ actor: ADMIN.email, until: '2026-03-10' }),
    });
    expect(done).toMatchObject({ result: 'done', details: '{"rows":2}', requestId: asked?.requestId });
  });

  it('begins so that Excel reads it as UTF-8', async () => {
    const answer = await GET(new Request('http://shop/admin/audit/csv'));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('keeps texts that begin like a formula texts', async () => {
    const text = await file('?action=webhook.replay');
    expect(text).toContain(",'=cmd(),");
    expect(text).not.toContain(',=cmd()');
    expect(text.split('\r\n')).toHaveLength(102);
  });

  it('that was broken off is recorded as failed', async () => {
    const before = (await auditRowsAfter(reader(), 0, 1_000)).length;
    const { body } = await GET(new Request('http://shop/admin/audit/csv'));
    const taken = body?.getReader();
    await taken?.read();
    await taken?.cancel();
    expect((await recorded(before)).map(({ result }) => result)).toEqual(['asked', 'failed']);
  });

  it('is not made for filters that name nothing', async () => {
    const answer = await GET(new Request('http://shop/admin/audit/csv?from=x'));
    expect(answer.status).toBe(400);
  });

  it('is not begun when its making cannot be recorded', async () => {
    const spy = vi.spyOn(turns, 'oneAfterAnother').mockRejectedValue(new DatabaseUnavailableError('locked'));
    await expect(GET(new Request('http://shop/admin/audit/csv'))).rejects.toThrow(DatabaseUnavailableError);
    spy.mockRestore();
  });
});
