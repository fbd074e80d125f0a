/** `npm run db:seed`: the catalogue and an administrator, where they are missing. `-- --orders N`: N orders besides; `--people`: one of each role. */
import './load-env';
import { parseArgs } from 'node:util';
import { databaseName } from '@/db/database-name';
import { seedDatabase } from '@/lib/seed';
import { cleanEmail } from '@/lib/typed/typed-email';
import { fillShop } from './lib/fill-shop';
import { sayFailure } from './lib/say-failure';

try {
  const { values } = parseArgs({ options: { orders: { type: 'string' }, people: { type: 'boolean' } } });
  await seedShop(values.people ?? false);
  if (values.orders !== undefined) await addOrders(Number(values.orders));
} catch (error) {
  sayFailure(error);
}

async function seedShop(people: boolean): Promise<void> {
  if (people && process.env.PINELABS_ENV !== 'sandbox') {
    throw new Error(
      '--people shares the administrator’s password with accounts that anybody guesses: only beside the sandbox',
    );
  }
  const email = process.env.ADMIN_EMAIL && cleanEmail(process.env.ADMIN_EMAIL);
  const password = process.env.ADMIN_PASSWORD;
  const added = await seedDatabase({
    administrator: email && password ? { email, password } : undefined,
    people,
  });
  const administrator = {
    created: `created the administrator ${email}`,
    exists: `the administrator ${email} is there already and was left as it is`,
    'not given': 'no administrator (set ADMIN_EMAIL and ADMIN_PASSWORD to have one made)',
  }[added.administrator];
  console.log(`Seeded ${databaseName()}`);
  console.log(
    `  added ${added.categories} categories, ${added.products} products, ${added.variants} variants`,
  );
  console.log(`  ${administrator}`);
}

async function addOrders(count: number): Promise<void> {
  const began = performance.now();
  const step = Math.max(1_000, Math.round(count / 20_000) * 1_000);
  await fillShop(count, (done) => {
    if (done % step === 0) process.stderr.write(`  ${done} orders\n`);
  });
  console.log(`  added ${count} orders in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
