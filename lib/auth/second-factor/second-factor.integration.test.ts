import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { peopleWithFactors } from '@/db/queries/factor-holders';
import { deleteExpiredCounters } from '@/db/queries/rate-limits';
import { revokeSessionsOf } from '@/db/queries/sessions';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';
import { rows, run } from '@/tests/support/raw';
import { turnedAwayTries } from '../limits/sign-in-alert';
import { sessionHolder } from '../sessions/holder';
import { signIn } from '../sign-in';
import { confirmIdentity } from './confirm-identity';
import { factorsOf } from './factors';
import { finishSetUp, finishSignIn } from './finish-sign-in';
import { findHalfSignedIn, type HalfSignedIn } from './half-signed-in';
import { PROOF_BUCKET } from './proof';
import { addTotp, markStep, removeFactor, renewRecoveryCodes } from './set-up';
import { takeSecondStep } from './take-away';
import { pendingTotp } from './totp';

vi.mock('@/lib/log');
const env = vi.hoisted(() => ({ PINELABS_ENV: 'sandbox' }));
vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>();
  return { ...real, env: () => ({ ...real.env(), ...env }) };
});

const NOW = 1_800_000_000_000;
const STEP = 30_000;
const visitor = { address: '203.0.113.7', device: 'a browser' };

let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
});
afterAll(() => cleanUp());
beforeEach(async () => {
  env.PINELABS_ENV = 'sandbox';
  await transaction('test', (tx) => deleteExpiredCounters(tx, Number.MAX_SAFE_INTEGER));
  for (const table of ['sessions', 'sign_in_steps', 'totp_secrets', 'recovery_codes', 'outbox']) {
    await run(`delete from ${table}`);
  }
});

const nothing = async () => {};
const codeAt = (secret: string, at: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

const mine = { userId: ADMIN.id, email: ADMIN.email, holder: 'a session' };

/** An authenticator app as it is set up in the console. @returns its secret and the recovery codes. */
async function setUpApp(at = NOW - 10 * STEP) {
  const { secret } = await pendingTotp(mine, at);
  const added = await addTotp(mine, codeAt(secret, at), nothing, at);
  if (!added) throw new Error('the code was refused');
  return { secret, recoveryCodes: added.recoveryCodes };
}

async function halfSignedIn(now = NOW): Promise<HalfSignedIn & { token: string }> {
  const result = await signIn({ ...ADMIN, address: undefined }, now);
  if (result.outcome !== 'second-factor') throw new Error(`the password alone gave: ${result.outcome}`);
  const half = await findHalfSignedIn(result.token, now);
  if (!half) throw new Error('there is no such step');
  return { ...half, token: result.token };
}

const totp = (code: string) => ({ kind: 'totp', code }) as const;

describe('a second factor', () => {
  it('stands between a right password and a session', async () => {
    const { secret } = await setUpApp();
    const half = await halfSignedIn();
    expect(await rows('select id from sessions')).toEqual([]);
    expect(await sessionHolder(half.token, NOW)).toBeUndefined();
    expect(await sessionHolder(half.step.tokenHash, NOW)).toBeUndefined();

    const wrong = await finishSignIn(half, totp('000000'), visitor, NOW);
    expect(wrong).toEqual({ outcome: 'refused' });
    const right = await finishSignIn(half, totp(codeAt(secret, NOW)), visitor, NOW);
    const sessionId = right.outcome === 'signed-in' ? right.sessionId : '';
    expect(await sessionHolder(sessionId, NOW)).toMatchObject({ email: ADMIN.email, factor: 'totp' });
  });

  it('is given in time, and makes one session', async () => {
    const { secret } = await setUpApp();
    const half = await halfSignedIn();
    expect(await findHalfSignedIn(half.token, NOW + 15 * 60_000)).toBeUndefined();
    expect(await finishSignIn(half, totp(codeAt(secret, NOW)), visitor, NOW)).toMatchObject({
      outcome: 'signed-in',
    });
    expect(await findHalfSignedIn(half.token, NOW)).toBeUndefined();
    const later = NOW + STEP;
    expect(await finishSignIn(half, totp(codeAt(secret, later)), visitor, later)).toEqual({
      outcome: 'refused',
    });
  });

  it('is asked for no more once the sessions of the account were ended', async () => {
    await setUpApp();
    const { token } = await halfSignedIn();
    await transaction('test', (tx) => revokeSessionsOf(tx, ADMIN.id, NOW));
    expect(await findHalfSignedIn(token, NOW)).toBeUndefined();
  });

  it('by an app takes each code once, and none of a time before', async () => {
    const { secret } = await setUpApp();
    const code = codeAt(secret, NOW);
    expect(await finishSignIn(await halfSignedIn(), totp(code), visitor, NOW)).toMatchObject({
      outcome: 'signed-in',
    });
    for (const used of [code, codeAt(secret, NOW - STEP)]) {
      expect(await finishSignIn(await halfSignedIn(), totp(used), visitor, NOW)).toEqual({
        outcome: 'refused',
      });
    }
  });

  it('by an app takes a code that three give at once from one of them', async () => {
    const { secret } = await setUpApp();
    const halves = [await halfSignedIn(), await halfSignedIn(), await halfSignedIn()];
    const results = await Promise.all(
      halves.map((half) => finishSignIn(half, totp(codeAt(secret, NOW)), visitor, NOW)),
    );
    expect(results.filter(({ outcome }) => outcome === 'signed-in')).toHaveLength(1);
  });

  it('by an app lets nobody guess codes, even with the password, and tells of it', async () => {
    const { secret } = await setUpApp();
    const half = await halfSignedIn();
    for (let n = 0; n < PROOF_BUCKET.atOnce; n += 1) {
      await finishSignIn(half, totp(`00000${n}`), visitor, NOW);
    }
    const right = totp(codeAt(secret, NOW));
    expect(await finishSignIn(half, right, visitor, NOW)).toMatchObject({ outcome: 'wait' });
    expect(await turnedAwayTries(NOW)).toBe(1);
    const known = { ...visitor, knownBrowser: 'the administrator’s own' };
    expect(await finishSignIn(half, right, known, NOW)).toMatchObject({ outcome: 'signed-in' });
  });

  it('by an app is not slowed by guesses at the password', async () => {
    const { secret } = await setUpApp();
    const half = await halfSignedIn();
    for (let n = 0; n < 50; n += 1) {
      await signIn({ email: ADMIN.email, password: `guess ${n}`, address: undefined }, NOW);
    }
    expect(await finishSignIn(half, totp(codeAt(secret, NOW)), visitor, NOW)).toMatchObject({
      outcome: 'signed-in',
    });
  });

  it('keeps secrets and recovery codes so that the database alone gives neither away', async () => {
    const { secret, recoveryCodes } = await setUpApp();
    const stored = JSON.stringify(await rows('select * from totp_secrets, recovery_codes'));
    expect(recoveryCodes).toHaveLength(10);
    for (const text of [secret, ...recoveryCodes]) expect(stored).not.toContain(text);
  });
});

describe('a recovery code', () => {
  it('lets in once, however it is typed', async () => {
    const { recoveryCodes } = await setUpApp();
    const typed = ` ${recoveryCodes[3]?.toLowerCase().replaceAll('-', ' ')}`;
    const proof = { kind: 'recovery-code', code: typed } as const;
    expect(await finishSignIn(await halfSignedIn(), proof, visitor, NOW)).toMatchObject({
      outcome: 'signed-in',
    });
    expect(await finishSignIn(await halfSignedIn(), proof, visitor, NOW)).toEqual({ outcome: 'refused' });
    expect((await factorsOf(ADMIN.id)).recoveryCodes).toBe(9);
  });

  it('works no more once new ones were made', async () => {
    const { recoveryCodes } = await setUpApp();
    const fresh = await renewRecoveryCodes(ADMIN.id, NOW);
    const prove = async (code = '') =>
      finishSignIn(await halfSignedIn(), { kind: 'recovery-code', code }, visitor, NOW);
    expect(await prove(recoveryCodes[0])).toEqual({ outcome: 'refused' });
    expect(await prove(fresh[0])).toMatchObject({ outcome: 'signed-in' });
  });
});

it('an app that one sign-in sets up is not shown to another, and its code counts there alone', async () => {
  const thief = { ...mine, holder: 'a sign-in by who has the password' };
  const { secret } = await pendingTotp(mine, NOW);
  const theirs = await pendingTotp(thief, NOW);
  expect(theirs.secret).not.toBe(secret);
  expect((await pendingTotp(mine, NOW)).secret).toBe(secret);
  expect(await addTotp(thief, codeAt(secret, NOW), nothing, NOW)).toBeUndefined();
  expect(await addTotp(mine, codeAt(secret, NOW), nothing, NOW)).toBeDefined();
  // What the other was shown is gone.
  expect(await addTotp(thief, codeAt(theirs.secret, NOW), nothing, NOW)).toBeUndefined();
});

it('each change of them is told by mail to whose they are, and one that was refused is not', async () => {
  const told = async () => {
    const messages = await rows('select fact, kind from outbox');
    await run('delete from outbox');
    return messages.map(({ fact, kind }) => [fact, kind]);
  };
  await pendingTotp(mine, NOW);
  await addTotp(mine, '000000', nothing, NOW);
  expect(await told()).toEqual([]);
  await setUpApp();
  expect(await told()).toEqual([[ADMIN.id, 'factor-added']]);
  await renewRecoveryCodes(ADMIN.id, NOW);
  expect(await told()).toEqual([[ADMIN.id, 'new-codes']]);
  expect(await removeFactor(ADMIN.id, 'totp', true)).toBe('last');
  expect(await told()).toEqual([]);
  await removeFactor(ADMIN.id, 'totp', false);
  expect(await told()).toEqual([[ADMIN.id, 'factor-removed']]);
  await setUpApp();
  await told();
  await takeSecondStep(ADMIN.id, NOW);
  expect(await told()).toEqual([[ADMIN.id, 'factor-removed']]);
});

it.each(['１２３４５６', '१२३४५६', '12345', 'abcdef', ''])('%s is no code, and no fault', async (code) => {
  await pendingTotp(mine, NOW);
  expect(await addTotp(mine, code, nothing, NOW)).toBeUndefined();
});

describe('outside the sandbox', () => {
  it('everybody sets one up before anything else, whoever only reads too', async () => {
    env.PINELABS_ENV = 'uat';
    expect(await signIn({ ...VIEWER, address: undefined }, NOW)).toMatchObject({ outcome: 'second-factor' });
    const half = await halfSignedIn();
    expect(await finishSetUp(half, visitor, NOW)).toEqual({ outcome: 'refused' });
    expect(await rows(`select id from sessions where user_id = '${ADMIN.id}'`)).toEqual([]);

    env.PINELABS_ENV = 'sandbox';
    const here = { ...mine, holder: half.step.tokenHash };
    const { secret } = await pendingTotp(here, NOW);
    await addTotp(here, codeAt(secret, NOW), markStep(half.step, 'totp'), NOW);
    env.PINELABS_ENV = 'uat';
    const after = await findHalfSignedIn(half.token, NOW);
    const result = after && (await finishSetUp(after, visitor, NOW));
    expect(result).toMatchObject({ outcome: 'signed-in' });
  });

  it('a session of the sandbox that was opened without one opens nothing any more', async () => {
    env.PINELABS_ENV = 'sandbox';
    const result = await signIn({ ...ADMIN, address: undefined }, NOW);
    const sessionId = result.outcome === 'signed-in' ? result.sessionId : '';
    expect(await sessionHolder(sessionId, NOW)).toBeDefined();
    env.PINELABS_ENV = 'uat';
    expect(await sessionHolder(sessionId, NOW)).toBeUndefined();
  });

  it('the last one stays', async () => {
    env.PINELABS_ENV = 'sandbox';
    await setUpApp();
    expect(await removeFactor(ADMIN.id, 'totp', true)).toBe('last');
    expect((await factorsOf(ADMIN.id)).totpSince).toBeDefined();
    expect(await removeFactor(ADMIN.id, 'totp', false)).toBe('removed');
    expect(await factorsOf(ADMIN.id)).toEqual({ totpSince: undefined, passkeys: [], recoveryCodes: 0 });
  });
});

it('an owner takes the second step away from somebody, and ends their sessions', async () => {
  const { secret } = await setUpApp();
  const result = await finishSignIn(await halfSignedIn(), totp(codeAt(secret, NOW)), visitor, NOW);
  const sessionId = result.outcome === 'signed-in' ? result.sessionId : '';
  expect((await peopleWithFactors(reader())).map(({ id }) => id)).toEqual([ADMIN.id]);
  await takeSecondStep(ADMIN.id, NOW);
  expect(await peopleWithFactors(reader())).toEqual([]);
  expect(await sessionHolder(sessionId, NOW)).toBeUndefined();
  expect(await factorsOf(ADMIN.id)).toEqual({ totpSince: undefined, passkeys: [], recoveryCodes: 0 });
  expect(await signIn({ ...ADMIN, address: undefined }, NOW)).toMatchObject({ outcome: 'signed-in' });
});

describe('somebody who is signed in proves again who they are', () => {
  async function signedIn(): Promise<string> {
    const result = await signIn({ ...ADMIN, address: undefined }, NOW - 60 * STEP);
    if (result.outcome !== 'signed-in') throw new Error(result.outcome);
    return result.sessionId;
  }

  it('by the password where there is no second factor, and by that where there is one', async () => {
    const sessionId = await signedIn();
    const me = { userId: ADMIN.id, sessionId };
    const password = { kind: 'password', password: ADMIN.password } as const;
    expect(await confirmIdentity(me, { kind: 'password', password: 'wrong' }, NOW)).toEqual({
      outcome: 'refused',
    });
    expect(await confirmIdentity(me, password, NOW)).toEqual({ outcome: 'proved' });
    expect(await sessionHolder(sessionId, NOW)).toMatchObject({ provedAt: NOW });

    const { secret } = await setUpApp();
    expect(await confirmIdentity(me, password, NOW)).toEqual({ outcome: 'refused' });
    const later = NOW + STEP;
    expect(await confirmIdentity(me, totp(codeAt(secret, later)), later)).toEqual({ outcome: 'proved' });
    expect(await sessionHolder(sessionId, later)).toMatchObject({ provedAt: later, factor: 'totp' });
  });

  it('with tries of their session alone', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const prove = (sessionId: string, password: string) =>
      confirmIdentity({ userId: ADMIN.id, sessionId }, { kind: 'password', password }, NOW);
    for (let n = 0; n < PROOF_BUCKET.atOnce; n += 1) await prove(one, 'wrong');
    expect(await prove(one, ADMIN.password)).toMatchObject({ outcome: 'wait' });
    expect(await prove(other, ADMIN.password)).toEqual({ outcome: 'proved' });
  });
});
