import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consolePath } from './own-path';

const BASE = 'https://shop.example';

describe('consolePath', () => {
  it('leads back to where somebody wanted to go in the console', () => {
    expect(consolePath('/admin/orders/abc?tab=history', BASE)).toBe('/admin/orders/abc?tab=history');
    expect(consolePath(`${BASE}/admin/webhooks`, BASE)).toBe('/admin/webhooks');
  });

  it('leads nowhere else', () => {
    for (const wanted of [
      undefined,
      '',
      '/',
      '/cart',
      '/adminx',
      '/admin/sign-in',
      '//evil.example/admin',
      '/\\evil.example/admin',
      'https://evil.example/admin',
      'https://shop.example.evil.example/admin',
      'https://shop.example@evil.example/admin',
      'javascript:alert(1)',
      '/admin/../../cart',
      '/admin/..//evil.example',
      '\t//evil.example/admin',
    ]) {
      expect(consolePath(wanted, BASE)).toBe('/admin');
    }
  });

  it('is, for any text, a path that a browser keeps on the shop’s own console', () => {
    fc.assert(
      fc.property(fc.string(), (wanted) => {
        const url = new URL(consolePath(wanted, BASE), BASE);
        expect(url.origin).toBe(BASE);
        expect(url.pathname).toMatch(/^\/admin(\/|$)/);
      }),
    );
  });
});
