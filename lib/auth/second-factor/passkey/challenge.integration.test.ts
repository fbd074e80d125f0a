import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { transaction } from '@/db/client';
import { temporaryDatabase } from '@/tests/support/accounts';
import { claimChallenge, isChallengeOf, makeChallenge } from './challenge';
import { relyingParty } from './relying-party';

vi.mock('@/lib/log');
const url = vi.hoisted(() => ({ PUBLIC_URL: 'https://shop.example' }));
vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>();
  return { ...real, env: () => ({ ...real.env(), ...url }) };
});

const NOW = 1_800_000_000_000;
const sent = (challenge: string) => Buffer.from(challenge).toString('base64url');

let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
});
afterAll(() => cleanUp());

it('a challenge is good for its purpose alone, for five minutes', () => {
  const challenge = sent(makeChallenge('step:a', NOW));
  expect(isChallengeOf('step:a', challenge, NOW + 299_999)).toBe(true);
  expect(isChallengeOf('step:a', challenge, NOW + 300_000)).toBe(false);
  expect(isChallengeOf('step:b', challenge, NOW)).toBe(false);
  const [nonce, until, signature] = makeChallenge('step:a', NOW).split('.');
  for (const forged of [`${nonce}.${Number(until) + 1}.${signature}`, `x.${until}.${signature}`, '', '..']) {
    expect(isChallengeOf('step:a', sent(forged), NOW)).toBe(false);
  }
});

it('a challenge is used once, also by many at once', async () => {
  const challenge = sent(makeChallenge('sign-in', NOW));
  const claims = await Promise.all(
    Array.from({ length: 5 }, () => transaction('test', (tx) => claimChallenge(tx, challenge))),
  );
  expect(claims.filter(Boolean)).toHaveLength(1);
});

it.each([
  ['https://shop.example', { id: 'shop.example', origin: 'https://shop.example' }],
  ['http://localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
  ['http://127.0.0.1:3000', undefined],
  ['https://203.0.113.7', undefined],
  ['https://[2001:db8::1]', undefined],
  ['http://shop.example', undefined],
])('passkeys at %s are for %o', (address, party) => {
  url.PUBLIC_URL = address;
  if (party) expect(relyingParty()).toMatchObject(party);
  else expect(relyingParty()).toBeUndefined();
});
