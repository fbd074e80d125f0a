import { describe, expect, it } from 'vitest';
import type { DoorFacts, Told } from './door-facts';
import { judgeDoor } from './judge-door';
import { judgeReach } from './judge-reach';

const env = { PUBLIC_URL: 'https://shop.in', PINELABS_ENV: 'uat', TRUSTED_PROXY_HOPS: 1 } as const;
const reach = (told: Told) => judgeReach(told, env);

describe('a front door without the shop behind it', () => {
  it.each([
    ['CERT_HAS_EXPIRED', 'expired'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'another name'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'signed by nobody'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'signed by nobody'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'no TLS'],
  ])('%s is the certificate', (error, says) => {
    expect(reach({ error })).toMatchObject({
      subject: 'certificate',
      level: 'bad',
      says: expect.stringContaining(says),
    });
  });

  it('that does not answer is bad, and beside the sandbox a hint', () => {
    expect(reach({ error: 'ECONNREFUSED' }).level).toBe('bad');
    expect(judgeReach({ error: 'ECONNREFUSED' }, { ...env, PINELABS_ENV: 'sandbox' }).level).toBe('warn');
    expect(reach({ error: 'ENOTFOUND' }).mend).toContain('DNS');
  });

  it.each([
    [502, 'does not reach the shop'],
    [403, 'lets nobody in'],
    [404, 'NEXTAUTH_SECRET'],
    [200, 'NEXTAUTH_SECRET'],
  ])('that answers %s is told apart', (status, says) => {
    expect(reach({ status, text: '' })).toMatchObject({ level: 'bad', says: expect.stringContaining(says) });
  });

  it('that leads to http is told apart from one that leads elsewhere', () => {
    const led = (location: string) => reach({ status: 301, text: '', location }).mend;
    expect(led('http://shop.in/')).toContain('redirect to http');
    expect(led('https://www.shop.in/')).toContain('set PUBLIC_URL');
  });
});

describe('a front door with the shop behind it', () => {
  const arrival = { host: 'shop.in', forwardedFor: '203.0.113.7', origin: env.PUBLIC_URL, port: 3000 };
  const answer = { arrival, bytes: 128 * 1024, id: 'one', instance: 'one', publicUrl: env.PUBLIC_URL };
  const told = (changes = {}): Told => ({ status: 200, text: '', answer: { ...answer, ...changes } });
  const html = { status: 200, text: '<html></html>' };
  const sound: DoorFacts = {
    first: told(),
    arrival,
    again: told({ id: 'two' }),
    posted: told(),
    wide: told(),
    late: told(),
    page: { html, script: html },
    action: { form: html, result: { status: 200, text: '<p role="alert">' } },
    plain: { status: 308, text: '', location: env.PUBLIC_URL },
    redirect: { status: 303, text: '', location: `${env.PUBLIC_URL}/order/return` },
  };
  const judge = (changes: Partial<DoorFacts>) =>
    judgeDoor({ ...sound, ...changes }, env).map(({ level, subject }) => `${level} ${subject}`);

  it('is well', () => {
    expect(judge({})).toEqual(['ok front door']);
  });

  it('must run with the same address', () => {
    expect(judge({ first: told({ publicUrl: 'http://localhost:3000' }) })).toEqual(['bad front door']);
  });

  it('must pass forms, pages and scripts', () => {
    expect(judge({ posted: told({ bytes: 9 }) })).toEqual(['bad proxy: body size']);
    expect(judge({ page: { html: { status: 502, text: '' } } })).toEqual(['bad proxy: pages']);
    expect(judge({ page: { html, script: { status: 404, text: '' } } })).toEqual(['bad proxy: pages']);
    expect(judge({ action: { form: html, result: { status: 500, text: '' } } })).toEqual([
      'bad proxy: actions',
    ]);
    expect(judge({ action: { form: { status: 401, text: '' } } })).toEqual(['warn proxy: actions']);
  });

  it('must not show the shop without encryption, nor send customers there', () => {
    expect(judge({ plain: { status: 200, text: '' } })).toEqual(['warn proxy: http']);
    expect(judge({ plain: { error: 'ECONNREFUSED' } })).toEqual(['ok front door']);
    const location = 'http://shop.in/order/return';
    expect(judge({ redirect: { status: 303, text: '', location } })).toEqual(['bad proxy: redirects']);
  });
});
