import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { closeDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { freshEnv } from '@/scripts/lib/fresh-env';
import { checkStart } from './start';

const folder = mkdtempSync(path.join(tmpdir(), 'start-'));
const shop = freshEnv({ shopPort: 3000, sandboxPort: 4010 });

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', `file:${path.join(folder, 'store.db')}`);
  for (const [name, value] of Object.entries(shop)) vi.stubEnv(name, value);
  await migrateDatabase();
});
afterAll(() => {
  closeDatabase();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A build that was made with this key lies where the shop looks for its build. */
function builtWith(encryptionKey: string | undefined): void {
  vi.stubEnv('NEXT_DIST_DIR', folder);
  mkdirSync(path.join(folder, 'server'), { recursive: true });
  writeFileSync(
    path.join(folder, 'server/server-reference-manifest.json'),
    JSON.stringify({ node: {}, edge: {}, encryptionKey }),
  );
}

it('does not start a build of another key in production, and says so in one line', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended');
  });
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  builtWith(shop.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  await checkStart();
  builtWith(freshEnv({ shopPort: 3000, sandboxPort: 4010 }).NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  await expect(checkStart()).rejects.toThrow('ended');
  expect(exit).toHaveBeenCalledWith(1);
  expect(said.mock.calls).toEqual([
    [expect.stringMatching(/^NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is not the one/)],
  ]);
  // In development an old build may lie there that nobody starts.
  vi.stubEnv('NODE_ENV', 'development');
  await checkStart();
});
