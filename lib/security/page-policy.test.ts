import { describe, expect, it } from 'vitest';
import type { RedirectRule } from '../pinelabs/incoming/redirect';
import { type PagePolicyOptions, pagePolicy } from './page-policy';

const SANDBOX: RedirectRule = { environment: 'sandbox', baseUrl: 'http://127.0.0.1:4010' };
const UAT: RedirectRule = { environment: 'uat', baseUrl: 'https://pluraluat.v2.pinepg.in' };
const PRODUCTION: RedirectRule = { environment: 'production', baseUrl: 'https://api.pluralpay.in' };
const DOMAINS =
  'https://*.pluralonline.com https://*.pluralpay.in https://*.pinepg.in https://*.pinelabs.com';

function policyOf(path: string, over: Partial<PagePolicyOptions> = {}): Record<string, string> {
  const policy = pagePolicy(path, {
    nonce: 'n0nce',
    gateway: SANDBOX,
    framed: true,
    development: false,
    ...over,
  });
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const space = directive.indexOf(' ');
      return [directive.slice(0, space), directive.slice(space + 1)];
    }),
  );
}

/** The hosts beside those that the gateway's documents print, for its test environment. */
const PRINTED = 'https://dnf6nfqyquvyr.cloudfront.net https://d1xlb36glwfkxz.cloudfront.net';

const WINDOW = '/order/Zm9vYmFy/pay';
const OWN_SCRIPTS = "'self' 'nonce-n0nce' 'strict-dynamic'";

describe('the page that shows the gateway’s window', () => {
  it.each([
    ['sandbox', SANDBOX, 'http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['uat', UAT, 'https://checkout-staging.pluralonline.com', DOMAINS],
    ['production', PRODUCTION, 'https://checkout.pluralonline.com', DOMAINS],
  ] as const)('lets in its script and its pages in %s, and nothing else', (_name, gateway, script, pages) => {
    expect(policyOf(WINDOW, { gateway })).toEqual({
      'default-src': "'self'",
      'script-src': `${OWN_SCRIPTS} ${script}`,
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': `'self' ${script}`,
      'frame-src': pages,
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': `'self' ${gateway === UAT ? `${pages} ${PRINTED}` : pages}`,
      'frame-ancestors': "'none'",
    });
  });

  it('is as strict as any other where the shop does not offer it', () => {
    expect(policyOf(WINDOW, { framed: false })).toEqual(policyOf('/checkout'));
  });
});

describe('every other page', () => {
  it('has forms that may lead to a host of the sandbox under the name that was allowed, at its port', () => {
    const gateway = { ...SANDBOX, challengeHosts: ['bank.localhost'] };
    expect(policyOf('/order/Zm9vYmFy', { gateway })['form-action']).toBe(
      "'self' http://127.0.0.1:4010 https://bank.localhost http://bank.localhost:4010",
    );
  });

  it('has forms that may lead to the gateway, and where the shop says that banks confirm', () => {
    const gateway = { ...UAT, challengeHosts: ['d0bank.cloudfront.net'] };
    expect(policyOf('/checkout/instalments/Zm9vYmFy', { gateway })['form-action']).toBe(
      `'self' ${DOMAINS} ${PRINTED} https://d0bank.cloudfront.net`,
    );
    expect(policyOf(WINDOW, { gateway })['frame-src']).toBe(DOMAINS);
  });

  it.each([
    '/cart',
    '/checkout',
    '/checkout/instalments/Zm9vYmFy',
    '/order/Zm9vYmFy',
    '/order/Zm9vYmFy/card',
    '/order/return',
    '/order/pay',
    '/order/Zm9vYmFy/pay/more',
    '/order/Zm9vYmFy/payment',
    '/order//pay',
    '/admin',
    '/admin/orders/1/pay',
  ])('%s runs our own scripts and frames nobody', (path) => {
    for (const gateway of [SANDBOX, UAT, PRODUCTION]) {
      const policy = policyOf(path, { gateway });
      expect(policy['script-src']).toBe(OWN_SCRIPTS);
      expect(policy['connect-src']).toBe("'self'");
      expect(policy['default-src']).toBe("'self'");
      expect(policy).not.toHaveProperty('frame-src');
    }
  });
});
