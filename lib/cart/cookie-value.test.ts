import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { newCartId, packCartCookie, unpackCartCookie } from './cookie-value';

vi.mock('@/lib/env', () => ({ env: () => ({ NEXTAUTH_SECRET: 'a-secret-for-tests-of-32-characters!' }) }));

describe('the cart cookie', () => {
  it('gives back the id that was packed', () => {
    const id = newCartId();
    expect(unpackCartCookie(packCartCookie(id))).toBe(id);
  });

  it('makes a new id of 128 random bits each time', () => {
    const ids = new Set(Array.from({ length: 1000 }, newCartId));
    expect(ids.size).toBe(1000);
    for (const id of ids) expect(Buffer.from(id, 'base64url')).toHaveLength(16);
  });

  it('does not take another id under its signature', () => {
    const signature = packCartCookie(newCartId()).split('.')[1];
    expect(unpackCartCookie(`${newCartId()}.${signature}`)).toBeUndefined();
  });

  it('does not take a cookie in which any one character was changed', () => {
    const cookie = packCartCookie(newCartId());
    fc.assert(
      fc.property(fc.nat(cookie.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, other) => {
        fc.pre(cookie[at] !== other);
        expect(unpackCartCookie(cookie.slice(0, at) + other + cookie.slice(at + 1))).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('takes nothing else, and does not stumble over it', () => {
    const cookie = packCartCookie(newCartId());
    for (const value of [
      undefined,
      '',
      '.',
      '..',
      cookie.split('.')[0],
      `${cookie}.`,
      `${cookie}x`,
      ` ${cookie}`,
    ]) {
      expect(unpackCartCookie(value)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(unpackCartCookie(text)).toBeUndefined();
      }),
    );
  });
});
