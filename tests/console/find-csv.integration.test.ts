/** Orders as a file: what stands in it, who may have it, and that its making is recorded. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET } from '@/app/admin/(console)/orders/csv/route';
import { DatabaseUnavailableError, reader, transaction } from '@/db/client';
import * as turns from '@/db/one-after-another';
import { auditRowsAfter } from '@/db/queries/audit';
import { insertUser } from '@/db/queries/users';
import { addOrders, orderRow } from '@/db/testing/orders';
import { hashPassword } from '@/lib/auth/password';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { MOST_CHOSEN } from '@/lib/console/list/csv/chosen';
import { bulk } from '@/lib/console/messages';
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
const PACKER = { id: 'user-packer', email: 'packer@shop.example', password: 'parcels and parcels' };
/** Half past midnight in India, the day before in UTC. */
const AT = Date.parse('2026-03-10T00:30:00+05:30');
const MANY = 2_500;

let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  const passwordHash = await hashPassword(PACKER.password);
  const { id, email } = PACKER;
  await transaction('test', (tx) =>
    insertUser(tx, { id, email, name: 'Parvati', role: 'packer', passwordHash, createdAt: 0 }),
  );
  await addOrders([
    orderRow('formula', {
      firstName: '=HYPERLINK("x")',
      lastName: 'Rao, "Asha"',
      status: 'PARTIALLY_CAPTURED',
      authorisedPaise: 149_900,
      capturedPaise: 100_050,
      releasedPaise: 49_850,
      refundedPaise: 5,
      method: 'CARD',
      dispatchedAt: AT,
      courier: 'Blue Dart',
      trackingNumber: '-123',
      createdAt: AT,
    }),
    orderRow('held', { status: 'AUTHORIZED', authorisedPaise: 149_900, createdAt: AT - 1 }),
    orderRow('erased', { email: '', mobile: '', firstName: '', lastName: '', createdAt: AT - 2 }),
    ...Array.from({ length: MANY }, (_, at) => orderRow(`m${at}`, { status: 'FAILED', createdAt: at })),
  ]);
}, 60_000);
afterAll(() => cleanUp());
beforeEach(() => signInAs(ADMIN));

async function signInAs(account: typeof ADMIN): Promise<void> {
  jar.clear();
  const result = await signIn({ ...account, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error(`expected a session, got ${result.outcome}`);
  await writeSessionCookie(result.sessionId);
}

const ask = (query: string) => GET(new Request(`http://shop/admin/orders/csv${query}`));
const linesOf = async (query: string) => (await (await ask(query)).text()).split('\r\n').slice(0, -1);
const referencesOf = async (query: string) =>
  (await linesOf(query)).slice(1).map((line) => line.split(',')[0]);
const auditFrom = async (number: number) => auditRowsAfter(reader(), number, 1_000);

describe('the file of orders', () => {
  it('has money as plain numbers, times of India, words, and no formula', async () => {
    const [head, line] = await linesOf('?all=1&status=PARTIALLY_CAPTURED');
    expect(head).toMatch(/^Order,Placed \(Indian time\),Customer,E-mail,Mobile,/);
    expect(line).toBe(
      [
        'BN-FORMULA,2026-03-10 00:30:00,"\'=HYPERLINK(""x"") Rao, ""Asha""",formula@mail.example',
        '91 9876543210,,,Part captured,Card,1499,0,,0,1499,0,0,1000.5,498.5,0.05,0',
        "v1-261121-aa-formula,2026-03-10 00:30:00,Blue Dart,'-123",
      ].join(','),
    );
  });

  it('says what is on hold, and nothing of whoever was erased', async () => {
    const [, held] = await linesOf('?all=1&status=AUTHORIZED');
    expect(held).toContain(',Held,,1499,0,,0,1499,0,1499,0,0,0,0,');
    const [, erased] = await linesOf('?all=1&q=BN-ERASED');
    expect(erased).toMatch(/^BN-ERASED,2026-03-10 00:29:59,,,,,,Not paid yet,/);
  });

  it('holds all that match, each once, however many there are, in the order of the list', async () => {
    const references = await referencesOf('?all=1&status=FAILED');
    expect(references).toHaveLength(MANY);
    expect(new Set(references).size).toBe(MANY);
    expect(references[0]).toBe(`BN-M${MANY - 1}`);
    expect(await referencesOf('?all=1&status=FAILED&sort=oldest')).toEqual(references.toReversed());
    expect(await referencesOf('?all=1')).toHaveLength(MANY + 3);
    expect(await referencesOf('?all=1&q=9876543210&status=FAILED')).toHaveLength(MANY);
    expect(await referencesOf('?all=1&preset=today')).toEqual([]);
  });

  it('holds the orders that were ticked, the newest first', async () => {
    expect(await referencesOf('?order=held&order=formula&order=nobody&order=held&status=FAILED')).toEqual([
      'BN-FORMULA',
      'BN-HELD',
    ]);
    const many = Array.from({ length: MOST_CHOSEN + 1 }, (_, at) => `order=m${at}`).join('&');
    expect((await ask(`?${many}`)).status).toBe(400);
  });

  it('is not made where nothing was ticked and "all that match" was not either', async () => {
    const before = (await auditFrom(0)).length;
    for (const query of ['', '?status=FAILED', '?run=r']) {
      const answer = await ask(query);
      expect([answer.status, await answer.text()]).toEqual([400, bulk.preview.none]);
    }
    expect(await auditFrom(before)).toEqual([]);
  });

  it('is not made for days that are none', async () => {
    const answer = await ask('?all=1&from=2026-02-30');
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringMatching(/\w/)]);
  });
});

describe('its making', () => {
  it('is recorded with the filters and the rows, and with no customer’s data', async () => {
    const before = (await auditFrom(0)).length;
    await linesOf('?all=1&status=FAILED&q=9876543210');
    const rows = await auditFrom(before);
    expect(rows.map(({ action, result, actor }) => [action, result, actor])).toEqual([
      ['orders.export', 'asked', ADMIN.email],
      ['orders.export', 'done', ADMIN.email],
    ]);
    expect(JSON.parse(rows[0]?.details ?? '')).toEqual({ q: '…', status: 'FAILED' });
    expect(JSON.parse(rows[1]?.details ?? '')).toEqual({ rows: MANY });
  });

  it('that was broken off is recorded as failed', async () => {
    const before = (await auditFrom(0)).length;
    const taken = (await ask('?all=1')).body?.getReader();
    await taken?.read();
    await taken?.cancel();
    expect((await auditFrom(before)).map(({ result }) => result)).toEqual(['asked', 'failed']);
  });

  it('is not begun when it cannot be recorded', async () => {
    const spy = vi.spyOn(turns, 'oneAfterAnother').mockRejectedValue(new DatabaseUnavailableError('locked'));
    await expect(ask('?all=1')).rejects.toThrow(DatabaseUnavailableError);
    spy.mockRestore();
  });

  it('is for those alone who may export', async () => {
    await signInAs(VIEWER);
    expect((await ask('?all=1&status=AUTHORIZED')).status).toBe(200);
    await signInAs(PACKER);
    await expect(ask('?all=1')).rejects.toEqual(notFound);
  });
});
