/** What else a product's page shows: its neighbours on the shelf, along the index. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { neighboursOf, productPlace } from '@/db/queries/related';
import { categories, products, variants } from '@/db/schema';
import { queryPlans } from '@/db/testing/query-plans';
import { relatedProducts } from '@/lib/catalog/related/related';
import { temporaryDatabase } from '../support/accounts';
import { kurtas } from '../support/kurta';

const SHELF = 9;
let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  const { category, product, variant } = kurtas(5);
  await transaction('test', async (tx) => {
    await tx.insert(categories).values([category, { ...category, id: 'other' }]);
    for (let n = 0; n < SHELF; n += 1) {
      // Two share each place.
      await tx.insert(products).values({ ...product, id: `p${n}`, position: Math.floor(n / 2) });
      await tx.insert(variants).values({ ...variant, id: `V${n}`, productId: `p${n}` });
    }
    await tx.insert(products).values({ ...product, id: 'elsewhere', categoryId: 'other' });
    await tx.insert(products).values({ ...product, id: 'withdrawn', active: false });
    await tx.insert(products).values({ ...product, id: 'without-variants' });
  });
});
afterAll(() => cleanUp());

it('are those after it, then those from the beginning, each once and never itself', async () => {
  for (let n = 0; n < SHELF; n += 1) {
    const place = await productPlace(reader(), `p${n}`);
    if (!place) throw new Error('no place');
    const found = (await neighboursOf(reader(), place, 100)).map(({ id }) => id);
    expect(found).toEqual(Array.from({ length: SHELF - 1 }, (_, step) => `p${(n + step + 1) % SHELF}`));
    expect((await neighboursOf(reader(), place, 3)).map(({ id }) => id)).toEqual(found.slice(0, 3));
  }
  expect((await relatedProducts('p8')).map(({ id }) => id)).toEqual(['p0', 'p1', 'p2', 'p3']);
  expect(await relatedProducts('no-such')).toEqual([]);
});

it('are found along the index of the category, from its place on', async () => {
  const plans = queryPlans();
  const place = await productPlace(reader(), 'p3');
  if (!place) throw new Error('no place');
  const steps = await plans.stepsOf(() => neighboursOf(plans.db, place, 3));
  expect(steps.join('\n')).toContain('products_category');
});
