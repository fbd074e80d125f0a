/** A process that puts units of a variant on the shelf once it is told to go: one after the other, each in a transaction. */
import { randomUUID } from 'node:crypto';
import { closeDatabase } from '@/db/client';
import { correctStock } from '@/lib/console/products/correct-stock';

const [productId = '', sku = '', times = '1'] = process.argv.slice(2);
const one = { productId, sku, correction: { change: 1 }, shown: 0, note: '', actor: 'test' };

process.stdin.once('data', async () => {
  for (let count = Number(times); count > 0; count -= 1) {
    const done = await correctStock({ ...one, formToken: randomUUID() });
    if ('fault' in done) throw new Error(done.fault);
  }
  await closeDatabase();
  process.exit(0);
});
process.stdout.write('ready');
