import { describe, expect, it } from 'vitest';
import { newOrderReference } from '@/lib/orders/reference';
import { shop } from '@/shop/config';
import { searchPrefixes } from './search-term';

const referenceFor = (typed: string) => searchPrefixes(typed)?.reference;

describe('a search of the console', () => {
  it.each([
    'BN-7K3M-9QXA-2TRW',
    'bn-7k3m-9qxa-2trw',
    '#BN-7K3M-9QXA-2TRW',
    'Order BN-7K3M-9QXA-2TRW',
    'order no. #BN-7K3M-9QXA-2TRW',
    'Reference: BN-7K3M-9QXA-2TRW',
    'BN\u20117K3M\u20119QXA\u20112TRW',
    'BN – 7K3M – 9QXA – 2TRW',
    'BN 7K3M 9QXA 2TRW',
    'BN7K3M9QXA2TRW',
    '7K3M-9QXA-2TRW',
    '7K3M9QXA2TRW',
    'BN-७K३M-९QXA-२TRW',
    '\u200EBN-7K3M-9QXA-2TRW\u200B ',
  ])('finds an order by %j', (typed) => {
    expect(referenceFor(typed)).toBe('BN-7K3M-9QXA-2TRW');
  });

  it.each([
    ['BN-7', 'BN-7'],
    // Numbered under another prefix, which the shop had before.
    ['zz 7K3M 9QXA 2TRW', 'ZZ-7K3M-9QXA-2TRW'],
    ['bn7k3m9', 'BN-7K3M-9'],
    ['7k3m 9q', 'BN-7K3M-9Q'],
    ['BN7K3M9QXA2TRW2', 'BN-7K3M-9QXA-2TRW-2'],
    // The first group of some references looks like the beginning of them all.
    ['BN7K-9QXA-2TRW', 'BN-BN7K-9QXA-2TRW'],
  ])('finds orders by the beginning %j', (typed, reference) => {
    expect(referenceFor(typed)).toBe(reference);
  });

  it('finds every reference that the shop gives, without its hyphens and without its prefix', () => {
    for (let count = 0; count < 500; count += 1) {
      const reference = newOrderReference();
      expect(referenceFor(reference.slice(shop.referencePrefix.length + 1))).toBe(reference);
      expect(referenceFor(reference.replaceAll('-', ''))).toBe(reference);
    }
  });

  it('looks for an e-mail address as the checkout keeps it, and for a gateway id as it was typed', () => {
    expect(searchPrefixes('mailto:Asha@Example.com.')?.email).toBe('asha@example.com');
    expect(searchPrefixes(' v1-261121-aa-Xy ')?.gatewayOrderId).toBe('v1-261121-aa-Xy');
  });

  it('looks for nothing by text that is too short or too long', () => {
    for (const typed of ['', 'BN', '\u3164\u3164\u3164', 'x'.repeat(101)])
      expect(searchPrefixes(typed)).toBeUndefined();
  });
});
