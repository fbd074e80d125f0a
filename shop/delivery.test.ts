import { expect, it } from 'vitest';
import { deliveryMistakes } from '@/lib/delivery/mistakes';
import { shop } from './config';
import { delivery } from './delivery';

it('every cart has one delivery fee in every place that the shop delivers to', () => {
  expect(deliveryMistakes(delivery, shop.deliveryCountries)).toEqual([]);
});
