import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { costlyFaults, type StartSettings, startWarnings, weakSecrets } from './start-rules';

const OWN: StartSettings = {
  PINELABS_ENV: 'production',
  PUBLIC_URL: 'https://shop.in',
  PINELABS_CLIENT_ID: 'a1b2c3',
  PINELABS_CLIENT_SECRET: randomBytes(24).toString('hex'),
  PINELABS_SECRET_KEY: randomBytes(32).toString('hex'),
  PINELABS_WEBHOOK_SECRET: [randomBytes(32).toString('base64')],
  NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
  DATA_ENCRYPTION_KEY: [randomBytes(32).toString('base64')],
  ADMIN_EMAIL: 'asha@shop.in',
  ADMIN_PASSWORD: randomBytes(12).toString('base64url'),
};

describe('where money moves, the shop does not start', () => {
  it('unless something is wrong', () => {
    expect(costlyFaults(OWN, ['asha@shop.in'])).toEqual([]);
  });

  it.each<[string, Partial<StartSettings>]>([
    ['NEXTAUTH_SECRET', { NEXTAUTH_SECRET: 'x'.repeat(32) }],
    ['PINELABS_CLIENT_SECRET', { PINELABS_CLIENT_SECRET: 'demo-0123' }],
    ['PINELABS_SECRET_KEY', { PINELABS_SECRET_KEY: '0'.repeat(64) }],
    [
      'PINELABS_WEBHOOK_SECRET',
      { PINELABS_WEBHOOK_SECRET: [...OWN.PINELABS_WEBHOOK_SECRET, 'secretsecret'] },
    ],
    ['DATA_ENCRYPTION_KEY', { DATA_ENCRYPTION_KEY: [`ZGVtb${'k'.repeat(38)}=`] }],
    ['ADMIN_PASSWORD', { ADMIN_PASSWORD: 'asha@shop.in' }],
    ['PINELABS_CLIENT_ID', { PINELABS_CLIENT_ID: 'demo-0123456789ab' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://192.168.1.20' }],
  ])('with a wrong %s', (name, changes) => {
    const faults = costlyFaults({ ...OWN, ...changes }, []);
    expect(faults).toEqual([expect.stringContaining(name)]);
    expect(costlyFaults({ ...OWN, ...changes, PINELABS_ENV: 'uat' }, [])).toEqual([]);
  });

  it('with the demo’s administrator', () => {
    expect(costlyFaults(OWN, ['admin@banyan.example', 'asha@shop.in'])).toEqual([
      expect.stringContaining('admin@banyan.example'),
    ]);
  });
});

it('a fault names no secret', () => {
  expect(weakSecrets({ ...OWN, NEXTAUTH_SECRET: 'hunter2'.repeat(5) }).join()).not.toContain('hunter');
});

describe('a start says', () => {
  it('that the sandbox is open to everybody', () => {
    const warnings = (PUBLIC_URL: string) =>
      startWarnings({ ...OWN, PINELABS_ENV: 'sandbox', PUBLIC_URL }, undefined);
    expect(warnings('https://shop.in')).toEqual([expect.stringContaining('send no goods')]);
    expect(warnings('http://localhost:3000')).toEqual([]);
    expect(startWarnings({ ...OWN, PINELABS_ENV: 'uat', PUBLIC_URL: 'https://shop.in' }, undefined)).toEqual(
      [],
    );
  });

  it('that the key of callbacks was given as webhook secret, also beside another', () => {
    const key = OWN.PINELABS_SECRET_KEY;
    for (const given of [[key], [key.toUpperCase()], [...OWN.PINELABS_WEBHOOK_SECRET, key]]) {
      const own = { ...OWN, PUBLIC_URL: 'https://shop.in', PINELABS_WEBHOOK_SECRET: given };
      expect(startWarnings(own, undefined)).toEqual([expect.stringContaining('paste the merchant secret')]);
    }
  });

  it('that the build was made for another address', () => {
    const warnings = (builtFor?: string) =>
      startWarnings({ ...OWN, PUBLIC_URL: 'https://shop.in' }, builtFor);
    expect(warnings('http://localhost:3000')).toEqual([expect.stringContaining('http://localhost:3000')]);
    expect(warnings('https://shop.in')).toEqual([]);
    expect(warnings('')).toEqual([]);
    expect(warnings()).toEqual([]);
  });
});
