import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { deleteExpiredCounters } from '@/db/queries/rate-limits';
import { outbox } from '@/db/schema';
import { accountMail } from '@/lib/mail/send/account-mail';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';
import { rows } from '@/tests/support/raw';
import { signIn } from '../sign-in';
import { knownBrowser, rememberBrowser } from './known-browser';
import { tellOwners, turnedAwayTries } from './sign-in-alert';
import { ACCOUNT_BUCKET, NETWORK_BUCKET } from './sign-in-limits';

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}));

const NOW = 1_800_000_000_000;
const address = '203.0.113.7';

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
});
afterAll(() => cleanUp());
beforeEach(async () => {
  jar.clear();
  await transaction('test', (tx) => deleteExpiredCounters(tx, Number.MAX_SAFE_INTEGER));
});

/** Strangers guess until they are turned away, for the account and from the administrator's own network. */
async function attack(email: string, now = NOW): Promise<void> {
  for (let n = 0; n < NETWORK_BUCKET.atOnce + 5; n += 1) {
    await signIn({ email, password: `guess ${n}`, address }, now);
  }
}

const fromHere = async (account: typeof ADMIN, now = NOW) =>
  signIn({ ...account, address, knownBrowser: await knownBrowser(account.email) }, now);

describe('a browser that has signed in before', () => {
  it('gets its administrator in while strangers guess, and no other browser does', async () => {
    await rememberBrowser(ADMIN.email);
    await attack(ADMIN.email);
    expect(await signIn({ ...ADMIN, address }, NOW)).toMatchObject({ outcome: 'wait' });
    expect(await fromHere({ ...ADMIN, email: ' Admin@SHOP.example' })).toMatchObject({
      outcome: 'signed-in',
    });
  });

  it('has a limit too, which strangers’ budget does not widen', async () => {
    await rememberBrowser(ADMIN.email);
    for (let n = 0; n < ACCOUNT_BUCKET.atOnce; n += 1) {
      expect(await fromHere({ ...ADMIN, password: 'mistyped' })).toEqual({ outcome: 'refused' });
    }
    expect(await fromHere(ADMIN)).toMatchObject({ outcome: 'wait' });
  });

  it('is known for the accounts that signed in there, and for no other', async () => {
    await rememberBrowser(ADMIN.email);
    expect(await knownBrowser(VIEWER.email)).toBeUndefined();
    await rememberBrowser(VIEWER.email);
    expect(await knownBrowser(VIEWER.email)).toBe(await knownBrowser(ADMIN.email));
  });

  it('is not known by a cookie that was made up or changed', async () => {
    await rememberBrowser(ADMIN.email);
    const [[name = '', value = ''] = []] = jar;
    const other = value.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    for (const forged of [other, value.slice(0, -1), '', '.', 'a.b.c']) {
      jar.set(name, forged);
      expect(await knownBrowser(ADMIN.email)).toBeUndefined();
    }
  });
});

describe('tries that were turned away', () => {
  it('are counted for accounts of the shop, until a day after the last one', async () => {
    expect(await turnedAwayTries(NOW)).toBe(0);
    await attack(ADMIN.email);
    await attack('nobody@shop.example');
    expect(await turnedAwayTries(NOW)).toBe(NETWORK_BUCKET.atOnce);
    expect(await turnedAwayTries(NOW + 24 * 60 * 60_000)).toBe(0);
  });

  it('are none where somebody mistypes in their own browser', async () => {
    await rememberBrowser(ADMIN.email);
    for (let n = 0; n < 2 * ACCOUNT_BUCKET.atOnce; n += 1) {
      await fromHere({ ...ADMIN, password: 'mistyped' });
    }
    expect(await turnedAwayTries(NOW)).toBe(0);
  });
});

describe('the owners', () => {
  const messages = () => rows(`select fact from outbox where kind = 'sign-in-alert'`);

  it('are told at most once an hour, and of accounts of this shop alone', async () => {
    await tellOwners('nobody@shop.example', NOW);
    expect(await messages()).toEqual([]);
    await tellOwners(VIEWER.email, NOW);
    await tellOwners(ADMIN.email, NOW + 59 * 60_000);
    expect(await messages()).toEqual([{ fact: ADMIN.id }]);
    await tellOwners(ADMIN.email, NOW + 60 * 60_000);
    expect(await messages()).toHaveLength(2);
  });

  it('get a message that the mailer can write', async () => {
    const row = (await reader().select().from(outbox)).find(({ kind }) => kind === 'sign-in-alert');
    const prepared = row && (await accountMail(row, NOW));
    expect(prepared).toMatchObject({ mail: { to: { address: ADMIN.email } } });
    expect(JSON.stringify(prepared)).toContain('Somebody is guessing passwords');
  });
});
