import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { transaction } from '@/db/client';
import { tellPeople } from '@/lib/auth/people/account-news';
import { disablePerson, inviteAgain, invitePerson } from '@/lib/auth/people/people';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';
import { rows, run } from '@/tests/support/raw';
import { attentionOf } from '../list/attention';
import { listPeople } from './list-people';

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}));

const EMAIL = 'ravi@shop.example';
let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  await invitePerson({ email: EMAIL, role: 'packer' });
});
afterAll(() => cleanUp());
beforeEach(() => signInAs(ADMIN));

async function signInAs(account: typeof ADMIN): Promise<void> {
  const result = await signIn({ ...account, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error(result.outcome);
  await writeSessionCookie(result.sessionId);
}

const unsentTo = async (email: string) => (await listPeople()).find((one) => one.email === email)?.unsent;
const waiting = async () => (await attentionOf({ role: 'owner' })).accountMessages;
const park = () =>
  run("UPDATE outbox SET state = 'parked', error = '550 no such mailbox' WHERE state = 'waiting'");

it('an invitation that no mail server took is told on the card and counted, until it is sent again', async () => {
  expect(await unsentTo(EMAIL)).toBeUndefined();
  await park();
  expect(await unsentTo(EMAIL)).toBe('The invitation could not be sent: 550 no such mailbox; send it again');
  expect(await unsentTo(ADMIN.email)).toBeUndefined();
  expect(await waiting()).toBe(1);
  await signInAs(VIEWER);
  expect(await waiting()).toBe(0);
  await signInAs(ADMIN);
  const [ravi] = await rows('SELECT id FROM users WHERE email = ?', EMAIL);
  await inviteAgain(String(ravi?.id), Date.now() + 1);
  expect(await unsentTo(EMAIL)).toBeUndefined();
  expect(await waiting()).toBe(0);
});

it('of several messages the newest one counts, and of who is disabled none', async () => {
  const now = Date.now();
  const tell = (at: number) =>
    transaction('test', (tx) => tellPeople(tx, [VIEWER.id], 'password-changed', at));
  await tell(now);
  await run("UPDATE outbox SET error = '421 try later' WHERE state = 'waiting'");
  expect(await unsentTo(VIEWER.email)).toBe(
    'The message about the changed password could not be sent yet, and is tried again: 421 try later',
  );
  await park();
  expect(await unsentTo(VIEWER.email)).toMatch(/could not be sent: 550/);
  await tell(now + 1);
  await run("UPDATE outbox SET state = 'sent', error = NULL WHERE state = 'waiting'");
  expect(await unsentTo(VIEWER.email)).toBeUndefined();
  await tell(now + 2);
  await park();
  expect(await unsentTo(VIEWER.email)).toBeDefined();
  await disablePerson(VIEWER.id);
  expect(await unsentTo(VIEWER.email)).toBeUndefined();
});
