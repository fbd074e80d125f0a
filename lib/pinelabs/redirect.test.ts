import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RedirectRefusedError } from './errors';
import { checkChallengeUrl, checkRedirectUrl } from './redirect';
import { anyText } from './testing/any-text';
import { webSdkUrl } from './web-sdk';

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

describe('the script for a frame', () => {
  it('is at the checkout of its environment, which our own rule lets through', () => {
    expect(webSdkUrl(LIVE).href).toBe('https://checkout.pluralonline.com/v3/web-sdk-checkout.js');
    expect(webSdkUrl(UAT).href).toBe('https://checkout-staging.pluralonline.com/v3/web-sdk-checkout.js');
    expect(webSdkUrl(SANDBOX).href).toBe('http://127.0.0.1:4010/v3/web-sdk-checkout.js');
    for (const rule of [LIVE, UAT, SANDBOX])
      expect(checkRedirectUrl(webSdkUrl(rule).href, rule)).toBeTruthy();
  });
});
