/** Invoices in the console: by month and number, a page after another, with sums; and who may see them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as pdf } from '@/app/admin/(console)/invoices/[id]/pdf/route';
import { transaction } from '@/db/client';
import { insertInvoice } from '@/db/queries/invoices';
import { insertUser } from '@/db/queries/users';
import { addOrders, orderRow } from '@/db/testing/orders';
import { hashPassword } from '@/lib/auth/password';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import {
  documentDetail,
  documentsOfOrder,
  firstIssuedAt,
  listInvoices,
} from '@/lib/console/invoices/invoice-list';
import { PAGE_SIZE } from '@/lib/console/list-limits';
import { invoices as t } from '@/lib/console/messages';
import { readDocument } from '@/lib/invoices/read';
import { issued, soldLine } from '@/lib/invoices/testing';
import { type ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';

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
const JULY = Date.parse('2026-07-01T00:00:00+05:30');
/** Charges and sends. */
const PACKER = { id: 'user-packer', email: 'packer@shop.example', password: 'boxes and tape' };
const JUNE = { month: '2026-06', q: '' };
const ALL = { month: 'all', q: '' };
let cleanUp: () => Promise<void>;

beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  const passwordHash = await hashPassword(PACKER.password);
  const packer = { id: PACKER.id, email: PACKER.email, name: 'Pavan', role: 'packer' as const };
  await addOrders([orderRow('o1'), orderRow('o2')]);
  const lowered = issued({
    id: 'inv-june',
    orderId: 'o1',
    number: 'INV/2627/1',
    cause: 'a',
    issuedAt: JULY - 1,
  });
  await transaction('test', async (tx) => {
    await insertUser(tx, { ...packer, passwordHash, createdAt: 0 });
    await insertInvoice(tx, lowered);
    await insertInvoice(
      tx,
      issued({
        ...lowered,
        id: 'note-june',
        kind: 'credit-note',
        number: 'CN/2627/1',
        cause: 'b',
        againstId: 'inv-june',
        lines: [soldLine({ grossPaise: 11_800, taxablePaise: 10_000, igstPaise: 1_800, totalPaise: 11_800 })],
        taxablePaise: 10_000,
        igstPaise: 1_800,
        totalPaise: 11_800,
      }),
    );
    // All of one moment, more than a page.
    for (let n = 0; n < PAGE_SIZE + 5; n += 1) {
      const id = `inv-${String(n).padStart(3, '0')}`;
      await insertInvoice(
        tx,
        issued({
          id,
          orderId: 'o2',
          number: `INV/2627/${n + 2}`,
          sequence: n + 2,
          cause: id,
          issuedAt: JULY,
        }),
      );
    }
  });
}, 30_000);
afterAll(() => cleanUp());
beforeEach(() => signInAs(VIEWER));

async function signInAs(account: typeof ADMIN): Promise<void> {
  jar.clear();
  const result = await signIn({ ...account, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error(`expected a session, got ${result.outcome}`);
  await writeSessionCookie(result.sessionId);
}

const numbersOf = async (typed: typeof ALL) => (await listInvoices(typed)).rows.map(({ number }) => number);

describe('the list of invoices', () => {
  it('is of a month in Indian time, or of all', async () => {
    expect(await numbersOf(JUNE)).toEqual(['CN/2627/1', 'INV/2627/1']);
    expect(await numbersOf({ ...JUNE, month: '2026-05' })).toEqual([]);
    expect(await firstIssuedAt()).toBe(JULY - 1);
  });

  it('is searched by how a number begins, its own or its order’s, in letters of any size', async () => {
    expect(await numbersOf({ ...ALL, q: 'cn/' })).toEqual(['CN/2627/1']);
    expect(await numbersOf({ ...ALL, q: 'bn-o1' })).toEqual(['CN/2627/1', 'INV/2627/1']);
    // A sign of SQL's patterns is a sign like any other.
    expect(await numbersOf({ ...ALL, q: '%' })).toEqual([]);
  });

  it('is read to its end by pages, each once, also where all are of one moment', async () => {
    const seen: string[] = [];
    let list = await listInvoices(ALL);
    for (;;) {
      seen.push(...list.rows.map(({ id }) => id));
      if (!list.older) break;
      list = await listInvoices(ALL, { after: list.older });
    }
    expect(seen).toHaveLength(PAGE_SIZE + 7);
    expect(new Set(seen).size).toBe(seen.length);
    expect((await listInvoices(ALL, { before: list.newer })).rows.map(({ id }) => id)).toEqual(
      seen.slice(0, PAGE_SIZE),
    );
  });

  it('adds up what is shown, on whichever page', async () => {
    const { sums } = await listInvoices(JUNE);
    expect(sums).toEqual([
      expect.objectContaining({
        title: t.kinds.invoice,
        count: 1,
        taxablePaise: 100_000,
        totalPaise: 118_000,
      }),
      expect.objectContaining({
        title: t.kinds['credit-note'],
        count: 1,
        igstPaise: -1_800,
        totalPaise: -11_800,
      }),
      expect.objectContaining({
        title: t.net,
        count: 2,
        taxablePaise: 90_000,
        igstPaise: 16_200,
        totalPaise: 106_200,
      }),
    ]);
    const all = await listInvoices(ALL);
    expect(all.sums[0]).toMatchObject({ count: PAGE_SIZE + 6, totalPaise: (PAGE_SIZE + 6) * 118_000 });
  });
});

describe('a document', () => {
  it('of another order is none of this one', async () => {
    expect((await readDocument('inv-june', 'o1'))?.document.number).toBe('INV/2627/1');
    expect(await readDocument('inv-june', 'o2')).toBeUndefined();
    for (const id of ['none', '', '\u0000']) expect(await readDocument(id)).toBeUndefined();
  });

  it('that lowers another one names it', async () => {
    const found = await documentDetail('note-june');
    expect(Object.fromEntries(found?.document.facts ?? []).For).toBe(
      'Tax invoice INV/2627/1 of 30 June 2026',
    );
  });

  it('is a file whose name has no slash', async () => {
    const answer = await pdf(new Request('http://localhost'), {
      params: Promise.resolve({ id: 'inv-june' }),
    });
    expect(answer.headers.get('Content-Disposition')).toBe('inline; filename="INV-2627-1.pdf"');
    expect(answer.headers.get('Cache-Control')).toContain('private');
  });
});

it('whoever packs sees none of it', async () => {
  await signInAs(PACKER);
  await expect(listInvoices(ALL)).rejects.toEqual(notFound);
  await expect(firstIssuedAt()).rejects.toEqual(notFound);
  await expect(documentsOfOrder('o1')).rejects.toEqual(notFound);
  await expect(documentDetail('inv-june')).rejects.toEqual(notFound);
  const params = Promise.resolve({ id: 'inv-june' });
  await expect(pdf(new Request('http://localhost'), { params })).rejects.toEqual(notFound);
});
