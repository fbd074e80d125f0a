import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RedirectRefusedError } from '../errors';
import { anyText } from '../testing/any-text';
import { webSdkUrl } from '../web-sdk';
import { challengeHostsOf, checkChallengeUrl, checkRedirectUrl, hostToAllow } from './redirect';

const LIVE = { environment: 'production', baseUrl: 'https://api.pluralpay.in' } as const;
const UAT = { environment: 'uat', baseUrl: 'https://pluraluat.v2.pinepg.in' } as const;
const SANDBOX = { environment: 'sandbox', baseUrl: 'http://127.0.0.1:4010' } as const;

describe('the gateway’s pages', () => {
  it.each([
    'https://api.pluralonline.com/api/v3/checkout-bff/redirect/checkout?token=S01',
    'https://pluraluat.v2.pinepg.in/pay?token=a%2Fb',
    'https://API.PLURALPAY.IN/x',
    'https://checkout.pinelabs.com/',
  ])('are let through: %s', (address) => {
    expect(checkRedirectUrl(address, LIVE).href).toBe(new URL(address).href);
    expect(checkRedirectUrl(address, UAT).protocol).toBe('https:');
  });

  it('in the sandbox are at the sandbox’s own origin too, and there alone', () => {
    const page = 'http://127.0.0.1:4010/checkout/S01';
    expect(checkRedirectUrl(page, SANDBOX).href).toBe(page);
    for (const rule of [LIVE, UAT]) expect(() => checkRedirectUrl(page, rule)).toThrow(RedirectRefusedError);
    expect(() => checkRedirectUrl('http://127.0.0.1:4011/checkout/S01', SANDBOX)).toThrow(
      RedirectRefusedError,
    );
    expect(() => checkRedirectUrl('http://localhost:4010/checkout/S01', SANDBOX)).toThrow(
      RedirectRefusedError,
    );
  });
});

describe('every other address', () => {
  it.each([
    '',
    '/pay',
    '//api.pluralonline.com/pay',
    'http://api.pluralonline.com/pay',
    'https://pluralonline.com.evil.example/',
    'https://evilpluralonline.com/',
    'https://api.evilpluralonline.com/',
    'https://pluralonline.com/',
    'https://api.pluralonline.com.',
    'https://api.pluralonline.com:8443/',
    'https://user@api.pluralonline.com/',
    'https://api.pluralonline.com@evil.example/',
    'https://evil.example/?u=https://api.pluralonline.com/',
    'https://evil.example/#.pluralonline.com',
    'https://evil.example\\.pluralonline.com/',
    'https://api.pluralonlіne.com/',
    'javascript:alert(1)//.pluralonline.com',
    'data:text/html,x',
    'ftp://api.pluralonline.com/',
  ])('is refused: %s', (address) => {
    for (const rule of [LIVE, UAT, SANDBOX]) {
      expect(() => checkRedirectUrl(address, rule)).toThrow(RedirectRefusedError);
    }
  });

  /** Most of these are near misses, some are good. */
  const addresses = fc
    .tuple(
      fc.constantFrom('https://', 'http://', 'HTTPS:', '//', 'javascript:', ''),
      fc.constantFrom('', 'user@', 'a:b@', 'api.pluralonline.com@'),
      fc.constantFrom('', 'api.', 'a.b.', 'evil', '-', '.', 'evil.example/', 'evil.example\\\\'),
      fc.constantFrom(
        'pluralonline.com',
        'pluralpay.in',
        'pinepg.in',
        'PineLabs.com',
        'pinelabs.com.evil.example',
      ),
      fc.constantFrom('', '.', ':443', ':8443', '/pay?token=x', '@evil.example', '#x'),
    )
    .map((parts) => parts.join(''));

  it('is refused with our own error, which does not repeat it, for any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), addresses), (address) => {
        try {
          const { protocol, hostname } = checkRedirectUrl(address, LIVE);
          expect(protocol).toBe('https:');
          expect(hostname).toMatch(/\.(pluralonline\.com|pluralpay\.in|pinepg\.in|pinelabs\.com)$/);
        } catch (error) {
          expect(error).toBeInstanceOf(RedirectRefusedError);
          if (address.length > 12) expect((error as Error).message).not.toContain(address);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a refusal', () => {
  it.each([
    ['not an address', /it is not an address$/],
    ['https://user@api.pluralonline.com/', /it carries a user name$/],
    ['https://:word@api.pluralonline.com/', /it carries a user name$/],
    ['http://api.pluralonline.com/', /it is not plain https$/],
    ['https://evil.example/', /evil\.example is not the gateway’s$/],
  ])('of %s says why, and is final', (address, why) => {
    expect(() => checkRedirectUrl(address, LIVE)).toThrow(why);
    const final = { retryable: false, outcomeUnknown: false };
    expect(() => checkRedirectUrl(address, LIVE)).toThrow(
      expect.objectContaining({ ...final, name: 'RedirectRefusedError', code: 'REDIRECT_URL_REFUSED' }),
    );
    expect(() => checkChallengeUrl(address, LIVE)).toThrow(
      expect.objectContaining({ ...final, code: 'CHALLENGE_URL_REFUSED' }),
    );
  });
});

it('with real money the API’s own origin is no gateway host by itself: only the sandbox’s is', () => {
  for (const environment of ['uat', 'production'] as const) {
    const relayed = { environment, baseUrl: 'https://relay.example' };
    expect(() => checkRedirectUrl('https://relay.example/pay', relayed)).toThrow(RedirectRefusedError);
    const plain = { environment, baseUrl: 'http://127.0.0.1:4010', challengeHosts: ['bank.localhost'] };
    expect(() => checkRedirectUrl('http://127.0.0.1:4010/pay', plain)).toThrow(RedirectRefusedError);
    expect(() => checkChallengeUrl('http://bank.localhost:4010/', plain)).toThrow(RedirectRefusedError);
  }
});

describe('where a payment is confirmed', () => {
  it('is held to the same rule, and the refusal names its own field', () => {
    const page = 'https://pluraluat.v2.pinepg.in/web/auth/landing/?token=S50%2F';
    expect(checkChallengeUrl(page, UAT).href).toBe(page);
    expect(checkChallengeUrl('http://127.0.0.1:4010/challenge/S01', SANDBOX).origin).toBe(SANDBOX.baseUrl);
    const refuse = () => checkChallengeUrl('https://d0evil.cloudfront.net/debit-acs/?args=x', LIVE);
    expect(refuse).toThrow(RedirectRefusedError);
    expect(refuse).toThrow(
      expect.objectContaining({
        code: 'CHALLENGE_URL_REFUSED',
        message: expect.stringMatching(/challenge_url/),
      }),
    );
    expect(() => checkRedirectUrl('https://evil.example', LIVE)).toThrow(
      expect.objectContaining({ code: 'REDIRECT_URL_REFUSED' }),
    );
  });
});

describe('a host that the shop’s settings name', () => {
  const named = { ...LIVE, challengeHosts: ['d0bank.cloudfront.net'] };

  it('may confirm a payment, as it is named and not otherwise', () => {
    expect(checkChallengeUrl('https://D0BANK.cloudfront.net/debit-acs/?args=x', named).pathname).toBe(
      '/debit-acs/',
    );
    for (const address of [
      'http://d0bank.cloudfront.net/',
      'https://d0bank.cloudfront.net:8443/',
      'https://d0bank.cloudfront.net.evil.example/',
      'https://a.d0bank.cloudfront.net/',
      'https://d1bank.cloudfront.net/',
      'https://cloudfront.net/',
      'https://user@d0bank.cloudfront.net/',
    ]) {
      expect(() => checkChallengeUrl(address, named)).toThrow(RedirectRefusedError);
    }
  });

  it('is no place for the gateway’s page; the refusal names the host, and no more of the address', () => {
    const refuse = () => checkRedirectUrl('https://d0bank.cloudfront.net/pay?token=secret', named);
    expect(refuse).toThrow(/d0bank\.cloudfront\.net/);
    expect(refuse).not.toThrow(/secret/);
  });
});

describe('a host that the gateway’s documents print', () => {
  const printed = [
    'https://dnf6nfqyquvyr.cloudfront.net/debit-acs/?args=x',
    'https://d1xlb36glwfkxz.cloudfront.net/debit-acs/?args=x',
    'https://pluraluat.v2.pinepg.in/web/auth/landing/?token=x',
    'https://pluraldev.v2.pinepg.in/web/auth/landing/?token=x',
  ];

  it('may confirm a payment of the test environment, and with real money only where it is the gateway’s own', () => {
    for (const address of printed) expect(checkChallengeUrl(address, UAT).href).toBe(address);
    expect(challengeHostsOf(LIVE)).toEqual([]);
    expect(challengeHostsOf(SANDBOX)).toEqual([]);
    const refused = printed.filter((address) => !URL.parse(address)?.hostname.endsWith('.pinepg.in'));
    expect(refused).toHaveLength(2);
    for (const address of refused) {
      expect(() => checkChallengeUrl(address, LIVE)).toThrow(RedirectRefusedError);
      expect(() => checkRedirectUrl(address, UAT)).toThrow(RedirectRefusedError);
    }
  });
});

describe('a refused host that could be allowed', () => {
  it('is the whole host name of a plain https address', () => {
    expect(hostToAllow('https://ACS.Bank.example/otp?token=x', LIVE)).toBe('acs.bank.example');
    // A backslash ends the host, whatever stands behind it.
    expect(hostToAllow('https://evil.example\\@acs.bank.example/', LIVE)).toBe('evil.example');
    expect(hostToAllow('https://evil.example/@acs.bank.example/', LIVE)).toBe('evil.example');
    expect(hostToAllow('https://evil.example?.pinepg.in', LIVE)).toBe('evil.example');
  });

  it.each([
    'http://acs.bank.example/',
    'https://acs.bank.example:8443/',
    'https://user@acs.bank.example/',
    'https://acs.pinepg.in:pass@evil.example/',
    'https://192.0.2.7/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://[2001:db8::1]/',
    'https://acs.bank.example./',
    'https://*.bank.example/',
    'https://localhost/',
    'javascript:alert(1)',
    'not an address',
  ])('is none of %s', (address) => {
    expect(hostToAllow(address, LIVE)).toBeUndefined();
  });

  it('of the sandbox speaks http at its port; at another, or elsewhere, it does not', () => {
    expect(hostToAllow('http://bank.localhost:4010/web/auth/landing/?token=x', SANDBOX)).toBe(
      'bank.localhost',
    );
    expect(hostToAllow('http://bank.localhost:4011/', SANDBOX)).toBeUndefined();
    expect(hostToAllow('http://bank.localhost/', SANDBOX)).toBeUndefined();
    expect(hostToAllow('https://bank.localhost:4010/', SANDBOX)).toBeUndefined();
    expect(hostToAllow('http://bank.localhost:4010/', UAT)).toBeUndefined();
    expect(() => checkChallengeUrl('http://bank.localhost:4010/', SANDBOX)).toThrow(RedirectRefusedError);
    expect(() => checkRedirectUrl('http://bank.localhost:4010/', SANDBOX)).toThrow(RedirectRefusedError);
  });
});

describe('the script for a frame', () => {
  it('is at the checkout of its environment, which our own rule lets through', () => {
    expect(webSdkUrl(LIVE).href).toBe('https://checkout.pluralonline.com/v3/web-sdk-checkout.js');
    expect(webSdkUrl(UAT).href).toBe('https://checkout-staging.pluralonline.com/v3/web-sdk-checkout.js');
    expect(webSdkUrl(SANDBOX).href).toBe('http://127.0.0.1:4010/v3/web-sdk-checkout.js');
    for (const rule of [LIVE, UAT, SANDBOX])
      expect(checkRedirectUrl(webSdkUrl(rule).href, rule)).toBeTruthy();
  });
});
