/** `npm run db:seed`: adds what is missing of the catalogue, and the administrator. */
import './load-env';
import { databaseName } from '@/db/database-name';
import { seedDatabase } from '@/db/seed';
import { cleanEmail } from '@/lib/typed/typed-email';
import { sayFailure } from './lib/say-failure';

try {
  await main();
} catch (error) {
  sayFailure(error);
}

async function main(): Promise<void> {
  const email = process.env.ADMIN_EMAIL && cleanEmail(process.env.ADMIN_EMAIL);
  const password = process.env.ADMIN_PASSWORD;
  const added = await seedDatabase({ administrator: email && password ? { email, password } : undefined });
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
