/** The commands of a release: single files, run where there is neither TypeScript nor a loader for it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '@/scripts/lib/processes.mjs';
import { root } from '@/scripts/lib/project.mjs';
import { scratchEnv } from '@/scripts/lib/scratch';
import { bundleCommands, COMMANDS } from '@/scripts/release/commands';

const folder = mkdtempSync(path.join(tmpdir(), 'release-'));
/** What Next.js traces for the server as well. */
const KEPT = ['better-sqlite3', '@node-rs', 'pino', 'sharp', '@img'];

beforeAll(async () => {
  await bundleCommands(path.join(folder, 'commands'));
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of KEPT) {
    symlinkSync(path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name));
  }
  cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  // As in a release: the colours of messages, the goods, the pages and their blanks.
  for (const one of ['shop/theme.css', 'shop/catalogue', 'shop/pages', 'db/migrations']) {
    cpSync(path.join(root, one), path.join(folder, one), { recursive: true });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function command(name: string, ...args: string[]) {
  const env = { ...scratchEnv(folder, 3000, 4010), NODE_ENV: 'production' };
  return run(process.execPath, [path.join('commands', `${name}.mjs`), ...args], { cwd: folder, env });
}

it('are one file each, beside what they share', () => {
  expect(readdirSync(path.join(folder, 'commands'))).toEqual(
    expect.arrayContaining(COMMANDS.map((name) => `${name}.mjs`)),
  );
});

it('make a database, back it up, and restore it', async () => {
  for (const name of ['db-migrate', 'db-seed', 'db-backup']) {
    const { code, output } = await command(name);
    expect(code, output).toBe(0);
  }
  const [backup = ''] = readdirSync(path.join(folder, 'backups'));
  const { code, output } = await command('db-restore', '--from', path.join(folder, 'backups', backup));
  expect(code, output).toBe(0);
  expect(existsSync(path.join(folder, 'store.db'))).toBe(true);
});

it('give out the goods that the shop was filled with, and take them back', async () => {
  const file = path.join(folder, 'goods.csv');
  expect(await command('catalogue', 'export', file)).toMatchObject({ code: 0 });
  const { code, output } = await command('catalogue', 'import', file, '--archive-missing');
  expect(code, output).toBe(0);
  expect(output).toContain('Nothing to change: the shop is as the file says.');
});

it('start, read the settings and the database, and say what they find', async () => {
  expect((await command('retention', '--days', '365')).output).toContain(
    'Due to be erased: everything personal of 0',
  );
  const { code, output } = await command('reconcile');
  expect(code, output).toBe(0);
  // There is no gateway here, which the doctor says: it ran.
  expect((await command('doctor')).output).toMatch(/would cost money or orders/);
});

it('copy with the schema of the target, whichever engine the settings name', async () => {
  const from = `file:${path.join(folder, 'store.db')}`;
  // Nobody listens there: it came as far as the server.
  const { output } = await command('db-copy', '--from', from, '--to', 'postgres://127.0.0.1:1/shop');
  expect(output).toContain('ECONNREFUSED');
});
