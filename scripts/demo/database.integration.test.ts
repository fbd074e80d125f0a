import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { openRaw } from '../lib/raw-database';
import { scratchFolder } from '../lib/scratch';
import { closedFolder, startDatabase } from './database';

const { folder, remove } = scratchFolder();
beforeEach(() => chmodSync(folder, 0o711));
afterAll(() => {
  vi.unstubAllEnvs();
  remove();
});

it('has at the next start what was in it', async () => {
  vi.stubEnv('TEST_POSTGRES_URL', '');
  const own = path.join(folder, 'kept');
  const first = await startDatabase(own);
  const raw = openRaw(first.url);
  await raw.run('CREATE TABLE kept (n int)');
  await raw.close();
  await first.stop();
  const second = await startDatabase(own);
  const again = openRaw(second.url);
  expect(await again.all('SELECT * FROM kept')).toEqual([]);
  await again.close();
  await second.stop();
});

it('names the folder that another user cannot enter, and starts nothing there as root', async () => {
  const closed = path.join(folder, 'closed');
  mkdirSync(path.join(closed, 'shop'), { recursive: true });
  chmodSync(closed, 0o700);
  expect(closedFolder(path.join(closed, 'shop'))).toBe(closed);
  expect(closedFolder(folder)).toBeUndefined();
  vi.spyOn(process, 'getuid').mockReturnValue(0);
  await expect(startDatabase(path.join(closed, 'shop', 'postgres'))).rejects.toThrow(
    `cannot enter ${closed}`,
  );
});
