import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { shopGoods } from '@/lib/catalog/goods/shop-goods';
import { root } from '@/scripts/lib/project.mjs';

it('the sandbox blocks devices of every product of the demo shop that has them', () => {
  const known = readFileSync(path.join(root, 'packages/sandbox/emi/brands.ts'), 'utf8');
  const tracked = shopGoods().drafts.filter(({ fields }) => fields.imeiTracked);
  expect(tracked.length).toBeGreaterThan(0);
  for (const { fields } of tracked) expect(known).toContain(`code: '${fields.productCode}'`);
});
