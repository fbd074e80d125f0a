import { expect, it } from 'vitest';
import { prefixMistakes } from '@/lib/orders/proof/typed-reference';
import { shop } from './config';

it('orders under the shop’s prefix are found by their number', () => {
  expect(prefixMistakes(shop.referencePrefix)).toEqual([]);
});
