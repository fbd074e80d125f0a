import { describe, expect, it } from 'vitest';
import { judgeSecrets } from './judge-defaults';
import { judgeLeftovers } from './judge-leftovers';
import { judgeBuild } from './judge-settings';

const PUBLIC_URL = 'https://shop.in';
const clean = { accounts: [{ email: 'asha@shop.in', known: false }], demoGoods: 0, goods: 12 };
const judge = (
  facts = clean,
  PINELABS_ENV: 'sandbox' | 'uat' | 'production' = 'production',
  support = 'care@shop.in',
) => judgeLeftovers({ PINELABS_ENV, PUBLIC_URL }, facts, support);

describe('what the demo left behind', () => {
  it('is nothing in a shop of its own', () => {
    expect(judge()).toEqual([expect.objectContaining({ level: 'ok' })]);
  });

  it('is its administrator, and every account whose password others know', () => {
    const accounts = [
      { email: 'admin@banyan.example', known: false },
      { email: 'asha@shop.in', known: true },
    ];
    const found = judge({ ...clean, accounts });
    expect(found.map(({ level, says }) => [level, says.split(' ')[0]])).toEqual([
      ['bad', 'admin@banyan.example'],
      ['bad', 'asha@shop.in'],
    ]);
  });

  it('is its goods and its support address: bad where they are sold, worth a look before', () => {
    const facts = { ...clean, demoGoods: 3 };
    const support = 'care@banyan.example';
    expect(judge(facts, 'production', support).map(({ level }) => level)).toEqual(['bad', 'bad']);
    const inUat = judge(facts, 'uat', support);
    expect(inUat.map(({ level }) => level)).toEqual(['warn', 'warn']);
    expect(inUat.map(({ says }) => says).join()).toMatch(/3 of 12 products.*care@banyan\.example/);
  });

  it('is at home beside the sandbox on one’s own machine alone', () => {
    const facts = { ...clean, accounts: [{ email: 'admin@banyan.example', known: true }] };
    const local = { PINELABS_ENV: 'sandbox', PUBLIC_URL: 'http://localhost:3000' } as const;
    expect(judgeLeftovers(local, facts, 'care@banyan.example')).toEqual([]);
    expect(judge(facts, 'sandbox')).toEqual([expect.objectContaining({ level: 'warn' })]);
  });
});

describe('secrets', () => {
  const sound = {
    PUBLIC_URL,
    NEXTAUTH_SECRET: 'kJ8s0aQmWz3vYt6RgHn1PbXc9LfUeD5oIiT2M4qC7EA=',
    PINELABS_CLIENT_SECRET: '9f3a6c0de1b7458295c4aa31f0d27be8',
    PINELABS_SECRET_KEY: '5c1f9e7ab3d204688ecd1f7a90b35e42',
    PINELABS_WEBHOOK_SECRET: ['tq9Xv2mB7rKcW4hZ'],
    ADMIN_EMAIL: 'asha@shop.in',
    ADMIN_PASSWORD: undefined,
  };

  it('that are sound are said to be', () => {
    expect(judgeSecrets({ ...sound, PINELABS_ENV: 'production' })).toEqual([
      expect.objectContaining({ level: 'ok' }),
    ]);
  });

  it.each([
    ['uat', 'bad'],
    ['production', 'bad'],
    ['sandbox', 'warn'],
  ] as const)('that are weak are named in %s', (PINELABS_ENV, level) => {
    const weak = { ...sound, NEXTAUTH_SECRET: 'a'.repeat(40), ADMIN_PASSWORD: 'asha@shop.in' };
    expect(judgeSecrets({ ...weak, PINELABS_ENV })).toEqual([
      expect.objectContaining({ level, says: expect.stringMatching(/^NEXTAUTH_SECRET repeats/) }),
      expect.objectContaining({ level, says: expect.stringMatching(/^ADMIN_PASSWORD is the administrator/) }),
    ]);
  });

  it('are the demo’s own on the machine of whoever tries it', () => {
    const local = { ...sound, NEXTAUTH_SECRET: 'demo-x', PUBLIC_URL: 'http://localhost:3000' };
    expect(judgeSecrets({ ...local, PINELABS_ENV: 'sandbox' })).toEqual([]);
  });
});

it('a build for another address is bad, and its address is named', () => {
  const env = { PINELABS_ENV: 'uat', PUBLIC_URL } as const;
  expect(judgeBuild(env, 'http://localhost:3000')).toEqual([
    expect.objectContaining({ level: 'bad', says: expect.stringContaining('http://localhost:3000') }),
  ]);
  const home = { PINELABS_ENV: 'sandbox', PUBLIC_URL: 'http://localhost:3001' } as const;
  expect(judgeBuild(home, 'http://localhost:3000')).toEqual([expect.objectContaining({ level: 'warn' })]);
  expect(judgeBuild(env, PUBLIC_URL)).toEqual([
    expect.objectContaining({ level: 'ok', says: `made for ${PUBLIC_URL}` }),
  ]);
  expect(judgeBuild(env, undefined)).toEqual([]);
});
