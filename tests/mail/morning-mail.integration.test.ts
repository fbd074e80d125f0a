/** The morning's mail: once a morning, to who wants it, with what waits; and not where nothing does. */
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { transaction } from '@/db/client';
import { insertUser, updateUser } from '@/db/queries/users';
import { addOrders, orderRow } from '@/db/testing/orders';
import { sendMorningMail } from '@/lib/console/today/morning-mail';
import { setMorningMail, wantsMorningMail } from '@/lib/console/today/own-morning-mail';
import { accountMail } from '@/lib/mail/send/account-mail';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';
import { rows, run } from '@/tests/support/raw';

vi.mock('@/lib/log');
vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => undefined }) }));
/** Whose page of their own account it is. */
const viewer = vi.hoisted(() => ({ userId: '' }));
vi.mock('@/lib/auth/guard', () => ({ requireViewer: async () => viewer }));

const at = (time: string) => Date.parse(`${time}+05:30`);
const MORNING = at('2026-11-29T08:00:10');
const HELD = {
  status: 'AUTHORIZED' as const,
  authorisedPaise: 149_900,
  createdAt: at('2026-11-22T18:00:00'),
};
let cleanUp: () => Promise<void>;

beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  const nobody = { passwordHash: '', createdAt: 0, role: 'manager' as const, morningMail: true };
  await transaction('test', async (tx) => {
    await insertUser(tx, { ...nobody, id: 'gone', email: 'gone@shop.example', name: 'Gone', disabledAt: 1 });
    await insertUser(tx, { ...nobody, id: 'invited', email: 'new@shop.example', name: 'New', invitedAt: 1 });
  });
});
afterAll(() => cleanUp());
beforeEach(async () => {
  for (const table of ['outbox', 'rate_limits', 'order_terms', 'orders']) await run(`DELETE FROM ${table}`);
  await setMorningMail(ADMIN.id, true);
  await setMorningMail(VIEWER.id, false);
});

const written = () => rows('SELECT kind, fact, said FROM outbox ORDER BY fact');
const one = async () => {
  const [row] = await rows('SELECT * FROM outbox');
  return {
    ...{ id: String(row?.id), orderId: null, kind: 'morning' as const, fact: String(row?.fact) },
    ...{
      amountPaise: 0,
      state: 'waiting' as const,
      attempts: 1,
      nextAttemptAt: 0,
      error: null,
      sentAt: null,
    },
    said: JSON.parse(String(row?.said)),
    createdAt: Number(row?.created_at),
  };
};

it('goes to who wants it, once a morning, however many instances ask', async () => {
  await addOrders([orderRow('held', HELD)]);
  viewer.userId = ADMIN.id;
  expect(await wantsMorningMail()).toBe(true);
  viewer.userId = VIEWER.id;
  expect(await wantsMorningMail()).toBe(false);
  const sent = await Promise.all([
    sendMorningMail(MORNING),
    sendMorningMail(MORNING),
    sendMorningMail(MORNING),
  ]);
  expect(sent.toSorted()).toEqual([0, 0, 1]);
  expect(await sendMorningMail(MORNING + 3_600_000)).toBe(0);
  expect((await written()).map(({ kind, fact }) => [kind, fact])).toEqual([['morning', ADMIN.id]]);
  // The next morning has its own.
  await addOrders([orderRow('held-too', HELD)]);
  expect(await sendMorningMail(MORNING + 24 * 3_600_000)).toBe(1);
});

it('says the numbers and sums of the console’s first page, and leads there', async () => {
  await addOrders([orderRow('held', HELD)]);
  await sendMorningMail(MORNING);
  const prepared = await accountMail(await one(), MORNING);
  if (!('mail' in prepared)) throw new Error(prepared.needless);
  expect(prepared.mail.to).toMatchObject({ address: ADMIN.email });
  expect(prepared.mail.text).toContain('1 hold on its last day: ₹1,499');
  expect(prepared.mail.text).toMatch(/Open the console: http:\/\/localhost:3000\/admin\n/);
});

it('is not sent before eight, nor after noon, nor where nothing waits', async () => {
  expect(await sendMorningMail(MORNING)).toBe(0);
  await addOrders([orderRow('held', HELD)]);
  // That morning is over: what comes later is seen in the console.
  expect(await sendMorningMail(MORNING + 60_000)).toBe(0);
  expect(await sendMorningMail(at('2026-11-30T07:59:00'))).toBe(0);
  expect(await sendMorningMail(at('2026-11-30T12:00:00'))).toBe(0);
  expect(await written()).toEqual([]);
});

it('is dropped where its reader was disabled meanwhile, or it comes hours too late', async () => {
  await addOrders([orderRow('held', HELD)]);
  await sendMorningMail(MORNING);
  const row = await one();
  expect(await accountMail(row, MORNING + 7 * 3_600_000)).toEqual({ needless: 'The morning is over' });
  await transaction('test', (tx) => updateUser(tx, ADMIN.id, { disabledAt: 1 }));
  expect(await accountMail(row, MORNING)).toEqual({ needless: 'The account is disabled' });
  await transaction('test', (tx) => updateUser(tx, ADMIN.id, { disabledAt: null }));
});

it('says nothing that its reader may not see', async () => {
  await addOrders([orderRow('held', HELD)]);
  await transaction('test', (tx) => updateUser(tx, ADMIN.id, { role: 'packer' }));
  await run(
    "INSERT INTO outbox (id, order_id, kind, fact, amount_paise, state, next_attempt_at, created_at) VALUES ('m', 'held', 'charged', 'once', 0, 'parked', 0, 0)",
  );
  await sendMorningMail(MORNING);
  const said = String((await rows("SELECT said FROM outbox WHERE kind = 'morning'"))[0]?.said);
  expect(said).toContain('hold on its last day');
  expect(said).not.toContain('message');
  await transaction('test', (tx) => updateUser(tx, ADMIN.id, { role: 'owner' }));
});
