import { expect, it } from 'vitest';
import { catalogueRows } from '@/db/seed/rows';
import { brandProduct } from '@/packages/sandbox/emi/brands';

it('the sandbox blocks devices of every product of the demo shop that has them', () => {
  const tracked = catalogueRows().products.filter(({ imeiTracked }) => imeiTracked);
  expect(tracked.length).toBeGreaterThan(0);
  for (const { productCode } of tracked)
    expect(brandProduct(productCode ?? ''), `${productCode}`).toBeDefined();
});
