import { describe, expect, it } from 'vitest';
import { addedHops, isDirect, nameAsked } from './arrival';
import { whyUncounted } from './own-door';

const SHOP = new URL('https://shop.example');

describe('the name that the shop was asked under', () => {
  it.each([
    [{ host: 'Shop.Example:443' }, 'shop.example'],
    [{ host: '127.0.0.1:3000' }, '127.0.0.1:3000'],
    [{ host: '127.0.0.1:3000', forwardedHost: 'www.shop.example' }, 'www.shop.example'],
    [{ host: 'x', forwardedHost: 'www.shop.example, inner' }, 'www.shop.example'],
    [{ host: 'no name' }, 'no name'],
    [{}, undefined],
  ])('of %o is %s', (arrival, name) => {
    expect(nameAsked(arrival, SHOP)).toBe(name);
  });
});

describe('the proxies that tell an address', () => {
  it.each([
    [undefined, 0],
    ['', 0],
    ['203.0.113.7', 1],
    ['203.0.113.7, 10.0.0.2', 2],
  ])('are counted: %s', (forwardedFor, hops) => {
    expect(addedHops(forwardedFor)).toBe(hops);
  });

  const why = (forwardedFor: string | undefined, TRUSTED_PROXY_HOPS: number, port = 3000) =>
    whyUncounted({ forwardedFor, port }, { PUBLIC_URL: 'https://shop.example', TRUSTED_PROXY_HOPS });

  it('must be as many as the setting says, or the address is another’s', () => {
    expect(why('203.0.113.7', 1)).toBeUndefined();
    expect(why(undefined, 1)).toContain('adds no X-Forwarded-For');
    expect(why('203.0.113.7, 10.0.0.2', 1)).toContain('2 proxies');
    expect(why('203.0.113.7', 0)).toContain('is 0');
  });

  it('may be fewer from this machine, whose way need not go through all of them', () => {
    expect(why('203.0.113.7', 2)).toBeUndefined();
  });

  it('are not asked for on a developer’s machine, where nobody stands in front', () => {
    const settings = { PUBLIC_URL: 'http://localhost:3000', TRUSTED_PROXY_HOPS: 1 };
    expect(whyUncounted({ port: 3000 }, settings)).toBeUndefined();
    expect(whyUncounted({ port: 3001 }, settings)).toBeDefined();
    expect(whyUncounted(undefined, settings)).toBeUndefined();
    expect(whyUncounted(undefined, { ...settings, TRUSTED_PROXY_HOPS: 0 })).toContain('is 0');
  });

  it('and the shop’s own port are told apart by the whole address', () => {
    expect(isDirect({ port: 3000 }, new URL('http://shop.example:3000'))).toBe(true);
    expect(isDirect({ port: 80 }, new URL('http://shop.example'))).toBe(true);
    expect(isDirect({ port: 3000 }, new URL('https://shop.example:3000'))).toBe(false);
    expect(isDirect({}, new URL('http://shop.example:3000'))).toBe(false);
  });
});
