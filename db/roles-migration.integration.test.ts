/** People of a shop from before there were roles keep what they could do: read back on either engine. */
import { expect, it } from 'vitest';
import { openRaw } from '@/scripts/lib/raw-database';
import { databaseBefore } from '@/tests/support/before-migration';
import { migrateDatabase } from './migrate';

const migrateOlder = databaseBefore('roles');

it('an administrator becomes an owner, who could only look an accountant', async () => {
  await migrateOlder();
  const database = openRaw();
  for (const [id, role] of [
    ['asha', 'admin'],
    ['vikram', 'viewer'],
  ] as const) {
    const values = `('${id}', '${id}@shop.example', '${id}', 'x', '${role}', 0)`;
    await database.run(
      `INSERT INTO users (id, email, name, password_hash, role, created_at) VALUES ${values}`,
    );
  }
  await migrateDatabase();
  const after = await database.all('SELECT id, role, disabled_at, invited_at FROM users ORDER BY id');
  await database.close();
  expect(after).toEqual([
    { id: 'asha', role: 'owner', disabled_at: null, invited_at: null },
    { id: 'vikram', role: 'accountant', disabled_at: null, invited_at: null },
  ]);
});
