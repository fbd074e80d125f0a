import { expect, it } from 'vitest';
import { MAX_GATEWAY_ORDERS, merchantReferenceOf, nextMerchantReference } from './merchant-reference';

it('is the order’s number until another order counts at the gateway', () => {
  expect(merchantReferenceOf({ reference: 'BN-1' })).toBe('BN-1');
  expect(merchantReferenceOf({ reference: 'BN-1', gatewayReference: null })).toBe('BN-1');
  expect(merchantReferenceOf({ reference: 'BN-1', gatewayReference: 'BN-1-2' })).toBe('BN-1-2');
});

it('counts on from two, and ends', () => {
  const all = [0, 1, 2, 3, 4, 5].map((superseded) => nextMerchantReference('BN-1', superseded));
  expect(all).toEqual(['BN-1-2', 'BN-1-3', 'BN-1-4', 'BN-1-5', undefined, undefined]);
  expect(all.filter(Boolean)).toHaveLength(MAX_GATEWAY_ORDERS - 1);
});

it('is never longer than the gateway takes', () => {
  expect(nextMerchantReference('x'.repeat(48), 0)).toHaveLength(50);
  expect(nextMerchantReference('x'.repeat(49), 0)).toBeUndefined();
});
