import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { trackingOf } from './tracking';

const KNOWN = [{ name: 'Blue Dart', track: 'https://track.example/{number}?a=1' }, { name: 'India Post' }];
const of = (courier: string | null, trackingNumber: string | null) =>
  trackingOf({ courier, trackingNumber }, KNOWN);

describe('where a parcel is', () => {
  it('is nowhere without a word about it', () => {
    expect(of(null, null)).toBeUndefined();
  });

  it('is on the courier’s page, however the name was typed', () => {
    const link = 'https://track.example/BD12?a=1';
    expect(of('Blue Dart', 'BD12')).toEqual({ courier: 'Blue Dart', number: 'BD12', link });
    expect(of('bluedart', 'BD12')?.link).toBe(link);
  });

  it('has no link without the courier’s page, its number or a courier that is known', () => {
    expect(of('India Post', 'EM1IN')).toEqual({ courier: 'India Post', number: 'EM1IN', link: undefined });
    expect(of('Blue Dart', null)).toEqual({ courier: 'Blue Dart', number: undefined, link: undefined });
    expect(of('My cousin', 'X1')?.link).toBeUndefined();
    expect(of(null, 'X1')?.link).toBeUndefined();
  });

  it('leads to the courier’s host, whatever the number says', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (number) => {
        const link = of('Blue Dart', number)?.link;
        if (link === undefined) return;
        const url = new URL(link);
        expect(url.origin).toBe('https://track.example');
        expect(url.search).toBe('?a=1');
      }),
    );
  });
});
