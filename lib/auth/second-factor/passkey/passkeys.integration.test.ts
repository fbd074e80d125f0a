import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { transaction } from '@/db/client';
import { updateUser } from '@/db/queries/users';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';
import { Authenticator } from '@/tests/support/authenticator';
import { run } from '@/tests/support/raw';
import { sessionHolder } from '../../sessions/holder';
import { signIn } from '../../sign-in';
import { confirmIdentity, purposeOfSession } from '../confirm-identity';
import { finishSignIn, purposeOfStep, SIGN_IN_PURPOSE, signInByPasskey } from '../finish-sign-in';
import { findHalfSignedIn } from '../half-signed-in';
import { addPasskey, removeFactor } from '../set-up';
import { creationOptions, requestOptions } from './passkeys';

vi.mock('@/lib/log');

const NOW = 1_800_000_000_000;
const visitor = { address: '203.0.113.7', device: 'a browser' };
const nothing = async () => {};

let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
});
afterAll(() => cleanUp());
beforeEach(async () => {
  for (const table of ['sessions', 'sign_in_steps', 'passkeys', 'rate_limits', 'recovery_codes']) {
    await run(`delete from ${table}`);
  }
});

async function challengeFor(purpose: string, userId?: string, now = NOW): Promise<string> {
  const options = await requestOptions(purpose, userId, now);
  return options?.challenge ?? '';
}

async function addedTo(user: { id: string; email: string }, device = new Authenticator()) {
  const options = await creationOptions({ userId: user.id, email: user.email, name: 'Asha' }, NOW);
  const response = device.create({ challenge: options?.challenge ?? '' });
  return { device, added: await addPasskey(user.id, { name: 'phone', response }, nothing, NOW) };
}

async function halfSignedIn() {
  const result = await signIn({ ...ADMIN, address: undefined }, NOW);
  const half = result.outcome === 'second-factor' ? await findHalfSignedIn(result.token, NOW) : undefined;
  if (!half) throw new Error(result.outcome);
  return half;
}

describe('a passkey', () => {
  it('signs in alone, while strangers guess the password', async () => {
    const { device } = await addedTo(ADMIN);
    for (let n = 0; n < 30; n += 1) {
      await signIn({ email: ADMIN.email, password: `guess ${n}`, address: visitor.address }, NOW);
    }
    const response = device.get({ challenge: await challengeFor(SIGN_IN_PURPOSE) });
    const result = await signInByPasskey(response, visitor, NOW);
    const sessionId = result.outcome === 'signed-in' ? result.sessionId : '';
    expect(await sessionHolder(sessionId, NOW)).toMatchObject({ email: ADMIN.email, factor: 'passkey' });
  });

  it('proves nothing twice', async () => {
    const { device } = await addedTo(ADMIN);
    const response = device.get({ challenge: await challengeFor(SIGN_IN_PURPOSE) });
    const results = await Promise.all([1, 2, 3].map(() => signInByPasskey(response, visitor, NOW)));
    expect(results.filter(({ outcome }) => outcome === 'signed-in')).toHaveLength(1);
    expect(await signInByPasskey(response, visitor, NOW)).toEqual({ outcome: 'refused' });
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another host’s passkeys', { rpId: 'evil.example' }],
    ['a device that has not checked its owner', { verified: false }],
    ['a challenge that nobody gave', { challenge: Buffer.from('a.1900000000000.b').toString('base64url') }],
  ])('from %s is refused', async (_name, changes) => {
    const { device } = await addedTo(ADMIN);
    const challenge = await challengeFor(SIGN_IN_PURPOSE);
    const forged = device.get({ challenge, ...changes });
    expect(await signInByPasskey(forged, visitor, NOW)).toEqual({ outcome: 'refused' });
    const right = device.get({ challenge });
    expect(await signInByPasskey(right, visitor, NOW)).toMatchObject({ outcome: 'signed-in' });
  });

  it('whose counter went back was copied, and is refused', async () => {
    const { device } = await addedTo(ADMIN);
    device.counter = 10;
    const used = device.get({ challenge: await challengeFor(SIGN_IN_PURPOSE) });
    expect(await signInByPasskey(used, visitor, NOW)).toMatchObject({ outcome: 'signed-in' });
    device.counter = 5;
    const copied = device.get({ challenge: await challengeFor(SIGN_IN_PURPOSE) });
    expect(await signInByPasskey(copied, visitor, NOW)).toEqual({ outcome: 'refused' });
  });

  it('works no more once it was removed, or its account disabled', async () => {
    const { device } = await addedTo(ADMIN);
    const get = async () => device.get({ challenge: await challengeFor(SIGN_IN_PURPOSE) });
    await transaction('test', (tx) => updateUser(tx, ADMIN.id, { disabledAt: NOW }));
    expect(await signInByPasskey(await get(), visitor, NOW)).toEqual({ outcome: 'refused' });
    await transaction('test', (tx) => updateUser(tx, ADMIN.id, { disabledAt: null }));
    expect(await signInByPasskey(await get(), visitor, NOW)).toMatchObject({ outcome: 'signed-in' });
    expect(await removeFactor(ADMIN.id, { passkey: device.id.toString('base64url') }, false)).toBe('removed');
    expect(await signInByPasskey(await get(), visitor, NOW)).toEqual({ outcome: 'refused' });
  });

  it('is a second factor of its own account, for the step that it was asked for', async () => {
    const { device } = await addedTo(ADMIN);
    const { device: another } = await addedTo(VIEWER);
    const half = await halfSignedIn();
    const prove = (response: ReturnType<Authenticator['get']>) =>
      finishSignIn(half, { kind: 'passkey', response }, visitor, NOW);
    const challenge = await challengeFor(purposeOfStep(half), ADMIN.id);
    expect(await prove(another.get({ challenge }))).toEqual({ outcome: 'refused' });
    const elsewhere = await challengeFor(purposeOfStep(await halfSignedIn()), ADMIN.id);
    expect(await prove(device.get({ challenge: elsewhere }))).toEqual({ outcome: 'refused' });
    expect(await prove(device.get({ challenge }))).toMatchObject({ outcome: 'signed-in' });
  });

  it('proves again who somebody is', async () => {
    const { device } = await addedTo(ADMIN);
    const response = device.get({ challenge: await challengeFor(SIGN_IN_PURPOSE) });
    const result = await signInByPasskey(response, visitor, NOW);
    const me = { userId: ADMIN.id, sessionId: result.outcome === 'signed-in' ? result.sessionId : '' };
    const later = NOW + 16 * 60_000;
    const challenge = await challengeFor(purposeOfSession(me), ADMIN.id, later);
    const proof = { kind: 'passkey', response: device.get({ challenge }) } as const;
    expect(await confirmIdentity(me, proof, later)).toEqual({ outcome: 'proved' });
    expect(await sessionHolder(me.sessionId, later)).toMatchObject({ provedAt: later });
  });
});

describe('a new passkey', () => {
  it('brings recovery codes, the first one alone', async () => {
    expect((await addedTo(ADMIN)).added?.recoveryCodes).toHaveLength(10);
    expect((await addedTo(ADMIN)).added?.recoveryCodes).toEqual([]);
  });

  it('is not taken for another account, from another site, or twice', async () => {
    const device = new Authenticator();
    const options = await creationOptions({ userId: ADMIN.id, email: ADMIN.email, name: 'Asha' }, NOW);
    const challenge = options?.challenge ?? '';
    const add = (userId: string, origin?: string) =>
      addPasskey(
        userId,
        { name: 'phone', response: device.create({ challenge, ...(origin ? { origin } : {}) }) },
        nothing,
        NOW,
      );
    expect(await add(VIEWER.id)).toBeUndefined();
    expect(await add(ADMIN.id, 'https://evil.example')).toBeUndefined();
    expect(await add(ADMIN.id)).toBeDefined();
    expect(await add(ADMIN.id)).toBeUndefined();
    expect((await addedTo(VIEWER, device)).added).toBeUndefined();
  });
});
