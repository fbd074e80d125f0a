/** Messages to people of the console: through the same outbox, with a key that stands nowhere but in them. */
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { countAttention } from '@/db/queries/console-attention';
import { messageById, messagesBeyond, releaseMessage } from '@/db/queries/outbox';
import { sendReset, setPasswordByLink } from '@/lib/auth/passwords/set-password';
import { tellPeople } from '@/lib/auth/people/account-news';
import { invitePerson } from '@/lib/auth/people/people';
import { accountMails } from '@/lib/console/messages/people/account-mails';
import { deliverMail } from '@/lib/mail/send/deliver';
import { ADMIN, addAccounts, temporaryDatabase } from '../support/accounts';
import { type MailServerUnderTest, startMailServer } from '../support/mail-server';
import { rows, run } from '../support/raw';

vi.mock('@/lib/log');
const settings = vi.hoisted(() => ({ changes: {} as Record<string, string> }));
vi.mock('@/lib/env', async (importOriginal) => {
  const original = await importOriginal<typeof import('@/lib/env')>();
  return { ...original, env: () => original.parseEnv({ ...process.env, ...settings.changes }) };
});

const ORIGIN = { address: null, device: null, requestId: 'request' };
let cleanUp: () => Promise<void>;
let server: MailServerUnderTest;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  server = await startMailServer();
  settings.changes = {
    PINELABS_ENV: 'sandbox',
    MAIL_URL: `smtp://127.0.0.1:${server.port}`,
    MAIL_FROM: 'Banyan <orders@shop.example>',
  };
});
afterAll(async () => {
  await server.stop();
  await cleanUp();
});
beforeEach(async () => {
  server.taken.length = 0;
  await run('DELETE FROM outbox');
});

/** What was sent, without its line breaks. */
const sent = () => server.taken.map(({ raw }) => raw.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '='));
function tokenIn(text: string | undefined): string {
  const token = /\/admin\/set-password\/([A-Za-z0-9_-]{43})/.exec(text ?? '')?.[1];
  if (token === undefined) throw new Error(`no link in: ${text}`);
  return token;
}

it('an invitation reaches its address with a link that opens, and leaves the key nowhere', async () => {
  await invitePerson({ email: 'ravi@shop.example', role: 'packer' });
  expect(await deliverMail()).toEqual({ sent: 1, failed: 0 });
  expect(await deliverMail()).toEqual({ sent: 0, failed: 0 });
  expect(server.taken.map(({ to }) => to)).toEqual([['ravi@shop.example']]);
  const token = tokenIn(sent()[0]);
  const kept = JSON.stringify([
    await rows('SELECT * FROM outbox'),
    await rows('SELECT * FROM account_links'),
  ]);
  expect(kept).not.toContain(token);
  expect(kept).toContain('"sent"');
  const fields = { name: 'Ravi', newPassword: 'seven goats and a kite' };
  expect(await setPasswordByLink(token, fields, ORIGIN)).toBe('set');
});

it.each(['password-changed', 'factor-added', 'factor-removed', 'new-codes'] as const)(
  'news of an account reaches whose it is, with what to do: %s',
  async (kind) => {
    await transaction('test', (tx) => tellPeople(tx, [ADMIN.id], kind, Date.now()));
    expect(await deliverMail()).toEqual({ sent: 1, failed: 0 });
    expect(server.taken.map(({ to }) => to)).toEqual([[ADMIN.email]]);
    const { subject } = accountMails[kind]('Banyan', '');
    expect(sent()[0]).toContain(subject.split(' of ')[0]?.split(' at ')[0]);
    expect(sent()[0]).toMatch(/If (it was not you|you did not want that)/);
    expect(sent()[0]).toContain('/admin/account');
  },
);

it('of two that were asked for only the newer one goes out', async () => {
  await sendReset(ADMIN.email, ORIGIN, Date.now() - 1_000);
  await sendReset(ADMIN.email, ORIGIN);
  expect(await deliverMail()).toEqual({ sent: 1, failed: 0 });
  expect(
    (await rows('SELECT state, error FROM outbox ORDER BY created_at')).map(({ state }) => state),
  ).toEqual(['dropped', 'sent']);
  const fields = { name: 'Asha', newPassword: 'seven goats and a kite' };
  expect(await setPasswordByLink(tokenIn(sent()[0]), fields, ORIGIN)).toBe('set');
});

it('without a mail server nothing is sent, and nothing is kept to be sent later', async () => {
  const { MAIL_URL: _none, ...others } = settings.changes;
  settings.changes = { ...others, PINELABS_ENV: 'uat' };
  await sendReset(ADMIN.email, ORIGIN);
  await deliverMail();
  expect(await rows('SELECT state FROM outbox')).toEqual([{ state: 'dropped' }]);
});

it('one that was set aside is none of the messages to customers', async () => {
  await sendReset(ADMIN.email, ORIGIN);
  await run("UPDATE outbox SET state = 'parked'");
  const id = String((await rows('SELECT id FROM outbox'))[0]?.id);
  expect(await messageById(reader(), id)).toBeUndefined();
  expect(await transaction('test', (tx) => releaseMessage(tx, id, 1))).toBeUndefined();
  expect(await messagesBeyond(reader(), { from: undefined, direction: 'older', limit: 9 })).toEqual([]);
  expect(await countAttention(reader(), 0, 0)).toMatchObject({ messages: 0 });
  expect(await rows('SELECT state FROM outbox')).toEqual([{ state: 'parked' }]);
});
