import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase, transaction } from '@/db/client';
import { deleteExpiredCounters } from '@/db/queries/rate-limits';
import { refillMs } from '@/lib/security/rate-limit';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';
import { run } from '@/tests/support/raw';
import { ACCOUNT_BUCKET, NETWORK_BUCKET } from './limits/sign-in-limits';
import * as passwords from './password';
import { sessionHolder } from './sessions/holder';
import { endSession, signIn } from './sign-in';

vi.mock('@/lib/log');

const NOW = 1_800_000_000_000;
const address = '203.0.113.7';
const wrong = (email: string, now = NOW, from = address) =>
  signIn({ email, password: 'a wrong guess', address: from }, now);

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
});
afterAll(() => cleanUp());
beforeEach(() => transaction('test', (tx) => deleteExpiredCounters(tx, Number.MAX_SAFE_INTEGER)));

async function signedIn(account = ADMIN, now = NOW): Promise<string> {
  const result = await signIn({ ...account, address }, now);
  if (result.outcome !== 'signed-in') throw new Error(`expected a session, got ${result.outcome}`);
  return result.sessionId;
}
const holder = (sessionId: string, now = NOW) => sessionHolder(sessionId, now);

describe('signing in', () => {
  it('opens a session of eight hours for the right password, in any spelling of the e-mail', async () => {
    const sessionId = await signedIn({ ...ADMIN, email: '  ADMIN@shop.example' });
    expect(await holder(sessionId)).toMatchObject({ email: ADMIN.email, role: 'owner' });
    for (let minute = 30; minute < 8 * 60; minute += 30) {
      expect(await holder(sessionId, NOW + minute * 60_000)).toBeDefined();
    }
    expect(await holder(sessionId, NOW + 8 * 60 * 60_000)).toBeUndefined();
  });

  it('gives every sign-in a new session and ends the one that the browser carried', async () => {
    const first = await signedIn();
    const second = await signIn({ ...ADMIN, address, replaces: first }, NOW);
    expect(second).toMatchObject({ outcome: 'signed-in' });
    expect(second).not.toMatchObject({ sessionId: first });
    expect(await holder(first)).toBeUndefined();
  });

  it('ends at sign-out, for every copy of the cookie, and leaves other sessions alone', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    await endSession(one, NOW);
    expect(await holder(one)).toBeUndefined();
    expect(await holder(other)).toBeDefined();
  });

  it('heeds a changed role and a removed account from the next request on', async () => {
    const sessionId = await signedIn(VIEWER);
    await run(`update users set role = 'owner' where id = '${VIEWER.id}'`);
    expect(await holder(sessionId)).toMatchObject({ role: 'owner' });
    await run(`update users set role = 'accountant' where id = '${VIEWER.id}'`);
    expect(await holder(sessionId)).toMatchObject({ role: 'accountant' });
    await run(`delete from sessions where user_id = '${VIEWER.id}'`);
    await run(`delete from users where id = '${VIEWER.id}'`);
    expect(await holder(sessionId)).toBeUndefined();
    await addAccounts();
  });
});

describe('an unknown account', () => {
  it('is refused in the same way as a wrong password, after the same work', async () => {
    const work = vi.spyOn(passwords, 'isPasswordOf');
    expect(await wrong('nobody@shop.example')).toEqual(await wrong(ADMIN.email));
    expect(work).toHaveBeenCalledTimes(2);
    work.mockRestore();
  });

  it('takes as long as a known one', async () => {
    const known: number[] = [];
    const unknown: number[] = [];
    // In turns, so that whatever else the machine does falls on both.
    for (let n = 0; n < 11; n += 1) {
      const now = NOW + n * 86_400_000;
      known.push(await elapsedMs(() => wrong(ADMIN.email, now, `10.0.0.${n}`)));
      unknown.push(await elapsedMs(() => wrong('nobody@shop.example', now, `10.0.1.${n}`)));
    }
    // Without the hash it would be a tenth or less.
    const ratio = median(unknown) / median(known);
    expect(ratio).toBeGreaterThan(1 / 3);
    expect(ratio).toBeLessThan(3);
  });

  it('runs into the same limit, so that the limit tells nothing either', async () => {
    for (let n = 0; n < ACCOUNT_BUCKET.atOnce; n += 1) {
      await wrong('nobody@shop.example', NOW, `10.1.0.${n}`);
      await wrong(ADMIN.email, NOW, `10.1.1.${n}`);
    }
    const refusal = { outcome: 'wait', until: NOW + refillMs(ACCOUNT_BUCKET) };
    expect(await wrong('nobody@shop.example', NOW, '10.1.2.1')).toEqual(refusal);
    expect(await wrong(ADMIN.email, NOW, '10.1.2.2')).toEqual(refusal);
  });
});

describe('the limits', () => {
  it('hold an account whichever addresses the guesses come from, even for the right password', async () => {
    for (let n = 0; n < ACCOUNT_BUCKET.atOnce; n += 1) await wrong(ADMIN.email, NOW, `10.2.0.${n}`);
    expect(await signIn({ ...ADMIN, address: '10.2.1.1' }, NOW)).toMatchObject({ outcome: 'wait' });
    expect(await signIn({ ...ADMIN, address: '10.2.1.1' }, NOW + refillMs(ACCOUNT_BUCKET))).toMatchObject({
      outcome: 'signed-in',
    });
  });

  it('hold no address where none is known: every customer would share it', async () => {
    for (let count = 0; count < NETWORK_BUCKET.atOnce; count += 1) {
      await signIn(
        { email: `user${count}@shop.example`, password: 'a wrong guess', address: undefined },
        NOW,
      );
    }
    expect(await signIn({ ...ADMIN, address: undefined }, NOW)).toMatchObject({ outcome: 'signed-in' });
  });

  it('hold an address whichever accounts it tries, and no other address', async () => {
    for (let n = 0; n < NETWORK_BUCKET.atOnce; n += 1) await wrong(`person-${n}@shop.example`);
    expect(await wrong('one-more@shop.example')).toMatchObject({ outcome: 'wait' });
    expect(await wrong('one-more@shop.example', NOW, '198.51.100.1')).toMatchObject({ outcome: 'refused' });
  });

  it('let only the free tries through when a hundred come at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 100 }, (_, n) => wrong(ADMIN.email, NOW, `10.3.${n}.1`)),
    );
    expect(results.filter(({ outcome }) => outcome === 'refused')).toHaveLength(ACCOUNT_BUCKET.atOnce);
  });

  it('are not lengthened by asking again while they hold', async () => {
    for (let n = 0; n < ACCOUNT_BUCKET.atOnce; n += 1) await wrong(ADMIN.email);
    const first = await wrong(ADMIN.email, NOW + 1000);
    expect(await wrong(ADMIN.email, NOW + 2000)).toEqual(first);
  });

  it('forget the account after a right password, but not what else its address guessed', async () => {
    for (let n = 0; n < NETWORK_BUCKET.atOnce - 1; n += 1) await wrong(`person-${n}@shop.example`);
    await signedIn(VIEWER);
    expect(await wrong(ADMIN.email)).toMatchObject({ outcome: 'refused' });
    expect(await wrong(ADMIN.email)).toMatchObject({ outcome: 'wait' });
  });

  it('outlive a restart: they are in the database', async () => {
    for (let n = 0; n < ACCOUNT_BUCKET.atOnce; n += 1) await wrong(ADMIN.email);
    closeDatabase();
    expect(await wrong(ADMIN.email)).toMatchObject({ outcome: 'wait' });
  });
});

async function elapsedMs(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
