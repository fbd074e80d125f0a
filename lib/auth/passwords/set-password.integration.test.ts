import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { passwords as t } from '@/lib/console/messages';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';
import { rows, run } from '@/tests/support/raw';
import { hashPassword } from '../password';
import { linkToken } from '../people/link-token';
import { RESET_MINUTES } from '../people/links';
import { sessionHolder } from '../sessions/holder';
import { signIn } from '../sign-in';
import {
  CHANGE_BUCKET,
  changePassword,
  countReset,
  RESET_BUCKET,
  RESET_NETWORK_BUCKET,
  sendReset,
  setPasswordByLink,
} from './set-password';

vi.mock('@/lib/log');

const NOW = 1_800_000_000_000;
const ORIGIN = { address: null, device: null, requestId: 'request' };
const GOOD = 'seven goats and a kite';

let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
});
afterAll(() => cleanUp());
beforeEach(async () => {
  for (const table of ['outbox', 'account_links', 'sessions', 'rate_limits'])
    await run(`DELETE FROM ${table}`);
  await run(
    'UPDATE users SET password_hash = ?, disabled_at = NULL, invited_at = NULL WHERE id = ?',
    await hashPassword(ADMIN.password),
    ADMIN.id,
  );
});

const toldOf = async () =>
  (await rows("SELECT fact, kind FROM outbox WHERE kind <> 'password-reset'")).map(({ fact, kind }) => [
    fact,
    kind,
  ]);
const outcome = async (password: string) =>
  (await signIn({ email: ADMIN.email, password, address: undefined }, NOW)).outcome;
async function session(account = ADMIN): Promise<string> {
  const result = await signIn({ ...account, address: undefined }, NOW);
  if (result.outcome !== 'signed-in') throw new Error(`expected a session, got ${result.outcome}`);
  return result.sessionId;
}
const isOpen = async (sessionId: string) => (await sessionHolder(sessionId, NOW)) !== undefined;
const change = (sessionId: string, password: string, newPassword: string) =>
  changePassword({ userId: ADMIN.id, sessionId }, { password, newPassword }, NOW);
const links = async () =>
  (await rows('SELECT id FROM account_links ORDER BY expires_at')).map(({ id }) => linkToken(String(id)));
async function resetToken(now = NOW): Promise<string> {
  await sendReset(ADMIN.email, ORIGIN, now);
  const token = (await links()).at(-1);
  if (token === undefined) throw new Error('no link was made');
  return token;
}
const set = (token: string, newPassword = GOOD, now = NOW) =>
  setPasswordByLink(token, { name: 'Asha', newPassword }, ORIGIN, now);

describe('changing a password', () => {
  it('ends every other session, keeps this one, ends links that were sent, and is told by mail', async () => {
    await run('UPDATE users SET must_change_password = true WHERE id = ?', ADMIN.id);
    const [here, elsewhere, others] = [await session(), await session(), await session(VIEWER)];
    const token = await resetToken();
    expect(await change(here, ADMIN.password, GOOD)).toEqual({ outcome: 'changed' });
    expect([await isOpen(here), await isOpen(elsewhere), await isOpen(others)]).toEqual([true, false, true]);
    expect(await outcome(ADMIN.password)).toBe('refused');
    expect(await outcome(GOOD)).toBe('signed-in');
    expect(await set(token, 'another good one, later')).toBe('over');
    expect(await sessionHolder(here, NOW)).toMatchObject({ mustChangePassword: false });
    expect(await toldOf()).toEqual([[ADMIN.id, 'password-changed']]);
  });

  it('asks for the current one, refuses the same, a short one and a common one, and tells nothing then', async () => {
    const here = await session();
    for (const [password, newPassword, fault] of [
      ['a wrong guess', GOOD, { field: 'password', message: t.presentWrong }],
      [ADMIN.password, ADMIN.password, { field: 'newPassword', message: t.sameAsBefore }],
      [ADMIN.password, 'short', { field: 'newPassword', message: t.tooShort(12) }],
      [ADMIN.password, 'Password1234', { field: 'newPassword', message: t.common }],
      [ADMIN.password, 'admin@shop.example', { field: 'newPassword', message: t.ownWords }],
    ] as const) {
      expect(await change(here, password, newPassword)).toEqual(fault);
    }
    expect(await outcome(ADMIN.password)).toBe('signed-in');
    expect(await toldOf()).toEqual([]);
  });

  it('is limited, so that nobody guesses at a session that was left open', async () => {
    const here = await session();
    for (let n = 0; n < CHANGE_BUCKET.atOnce; n += 1) await change(here, `guess ${n}`, GOOD);
    expect(await change(here, ADMIN.password, GOOD)).toMatchObject({ outcome: 'wait' });
  });
});

describe('a forgotten password', () => {
  it('is set anew by the link, which ends every session and is told by mail', async () => {
    const before = await session();
    expect(await set(await resetToken())).toBe('set');
    expect(await isOpen(before)).toBe(false);
    expect(await toldOf()).toEqual([[ADMIN.id, 'password-changed']]);
    expect(await outcome(ADMIN.password)).toBe('refused');
    expect(await outcome(GOOD)).toBe('signed-in');
    expect(await rows('SELECT action, result FROM audit_log ORDER BY number DESC LIMIT 3')).toEqual([
      { action: 'account.password', result: 'done' },
      { action: 'account.password', result: 'asked' },
      { action: 'account.password-reset', result: 'asked' },
    ]);
  });

  it('keeps its link after a password that is not taken', async () => {
    const token = await resetToken();
    expect(await set(token, 'Password1234')).toEqual({ field: 'newPassword', message: t.common });
    expect(await set(token)).toBe('set');
  });

  it('has a link that works once and for a quarter of an hour, the newest alone', async () => {
    const first = await resetToken();
    const second = await resetToken(NOW + 1);
    expect(await set(first)).toBe('over');
    expect(await set(second, GOOD, NOW + 1 + RESET_MINUTES * 60_000)).toBe('over');
    expect((await Promise.all([set(second), set(second)])).sort()).toEqual(['over', 'set']);
  });

  it('sends nothing to strangers, to the disabled and to those whose invitation waits', async () => {
    await sendReset('nobody@shop.example', ORIGIN, NOW);
    await run(`UPDATE users SET disabled_at = 1 WHERE id = '${ADMIN.id}'`);
    await sendReset(ADMIN.email, ORIGIN, NOW);
    await run(`UPDATE users SET disabled_at = NULL, invited_at = 1 WHERE id = '${ADMIN.id}'`);
    await sendReset(ADMIN.email, ORIGIN, NOW);
    expect(await rows('SELECT id FROM outbox')).toEqual([]);
  });

  it('is counted by address and by network, alike for accounts that there are and that there are not', async () => {
    const ask = (email: string, from: string) => countReset(email, from, NOW);
    for (const email of [ADMIN.email, 'nobody@shop.example']) {
      for (let n = 0; n < RESET_BUCKET.atOnce; n += 1) {
        expect(await ask(email, `10.0.${n}.1`)).toBeUndefined();
      }
      expect(await ask(email, '10.9.9.9')).toEqual(NOW + 3_600_000 / RESET_BUCKET.perHour);
    }
    for (let n = 0; n < RESET_NETWORK_BUCKET.atOnce; n += 1) await ask(`person${n}@shop.example`, '10.8.8.8');
    expect(await ask('one-more@shop.example', '10.8.8.8')).toBeDefined();
  });
});
