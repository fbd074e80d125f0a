/** For integration tests of sign-in and the console: a database of their own, an environment, two accounts. */
import { closeDatabase, transaction } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { insertUser } from '@/db/queries/users';
import { hashPassword } from '@/lib/auth/password';
import { scratchDatabase, scratchFolder } from '@/scripts/lib/scratch';

/** An owner. */
export const ADMIN = { id: 'user-admin', email: 'admin@shop.example', password: 'correct horse battery' };
/** An accountant, who may only read. */
export const VIEWER = { id: 'user-viewer', email: 'viewer@shop.example', password: 'only here to look' };

export const TEST_ENVIRONMENT = {
  PUBLIC_URL: 'http://localhost:3000',
  PINELABS_CLIENT_ID: 'test-client',
  PINELABS_CLIENT_SECRET: 'test-secret',
  PINELABS_MERCHANT_ID: '111111',
  PINELABS_SECRET_KEY: '00112233445566778899aabbccddeeff',
  PINELABS_WEBHOOK_SECRET: 'dGVzdC1zZWNyZXQtb2YtdGhlLXdlYmhvb2tz',
  NEXTAUTH_SECRET: 'test-secret-of-at-least-thirty-two-characters',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  DATA_ENCRYPTION_KEY: Buffer.alloc(32, 'data').toString('base64'),
  LOG_LEVEL: 'silent',
};

/** Opens an empty, migrated database in the system's folder for temporary files. @returns what takes it away again. */
export async function temporaryDatabase(): Promise<() => Promise<void>> {
  const { folder, remove } = scratchFolder();
  await closeDatabase();
  Object.assign(process.env, TEST_ENVIRONMENT, { DATABASE_URL: await scratchDatabase(folder) });
  await migrateDatabase();
  return async () => {
    await closeDatabase();
    remove();
  };
}

/** An owner and someone who may only read. */
export async function addAccounts(): Promise<void> {
  const accounts = [
    { ...ADMIN, name: 'Asha', role: 'owner' as const },
    { ...VIEWER, name: 'Vikram', role: 'accountant' as const },
  ];
  for (const { password, ...account } of accounts) {
    const passwordHash = await hashPassword(password);
    await transaction('test', (tx) => insertUser(tx, { ...account, passwordHash, createdAt: 0 }));
  }
}
