import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { databaseFile } from '@/db/engine';
import { hashPassword } from '@/lib/auth/password';
import { seedDatabase } from '@/lib/seed';
import { temporaryDatabase } from '@/tests/support/accounts';
import type { LeftoverFacts } from './judge-leftovers';
import { builtFor } from './probe-build';
import { probeLeftovers } from './probe-leftovers';

const goods = vi.hoisted(() => ({ areDemo: true }));
vi.mock('@/shop/catalogue', async (original) => ({
  ...(await original<typeof import('@/shop/catalogue')>()),
  get areDemoGoods() {
    return goods.areDemo;
  },
}));

let cleanUp: () => void;
let file: string;

beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  file = databaseFile();
  const demo = { email: 'admin@banyan.example', password: 'demo-Zk3vQ8sLw0Xy' };
  await seedDatabase({ administrator: demo });
  await addAccount('asha@shop.in', 'tangled kite over nine lamps');
  await addAccount('vikram@shop.in', 'vikram@shop.in');
  await addAccount('meera@shop.in', 'changeme1234');
  await addAccount('ravi@shop.in', 'P@ssw0rd1234');
  const raw = new Database(file);
  raw.exec("UPDATE products SET name = 'Our own' WHERE id = (SELECT min(id) FROM products)");
  raw.close();
});
afterAll(() => cleanUp());

async function addAccount(email: string, password: string): Promise<void> {
  const raw = new Database(file);
  raw
    .prepare(
      "INSERT INTO users (id, email, name, password_hash, role, created_at) VALUES (?, ?, '', ?, 'owner', 0)",
    )
    .run(email, email, await hashPassword(password));
  raw.close();
}

const probe = (ADMIN_PASSWORD: string) => probeLeftovers({ DATABASE_URL: `file:${file}`, ADMIN_PASSWORD });
const known = (facts: LeftoverFacts | undefined) =>
  facts?.accounts.filter((account) => account.known).map(({ email }) => email);

it('knows an account by a common password, by its own address, and by the password that the demo printed', async () => {
  const facts = await probe('demo-Zk3vQ8sLw0Xy');
  expect(known(facts)).toEqual(['admin@banyan.example', 'vikram@shop.in', 'meera@shop.in', 'ravi@shop.in']);
  expect(facts?.goods).toBeGreaterThan(10);
  expect(facts?.demoGoods).toBe((facts?.goods ?? 0) - 1);
});

it('counts no goods that were taken off the shelf', async () => {
  const before = await probe('');
  const raw = new Database(file);
  raw.exec("UPDATE products SET active = 0 WHERE id = 'cotton-tee'");
  const facts = await probe('');
  raw.exec("UPDATE products SET active = 1 WHERE id = 'cotton-tee'");
  raw.close();
  expect(facts?.demoGoods).toBe((before?.demoGoods ?? 0) - 1);
  expect(facts?.goods).toBe((before?.goods ?? 0) - 1);
});

it('takes no goods for the demo’s that the shop says are its own', async () => {
  goods.areDemo = false;
  expect((await probe('tangled kite over nine lamps'))?.demoGoods).toBe(0);
  goods.areDemo = true;
});

it('does not take an administrator’s own password for a known one', async () => {
  expect(known(await probe('tangled kite over nine lamps'))).toEqual([
    'vikram@shop.in',
    'meera@shop.in',
    'ravi@shop.in',
  ]);
});

it('finds nothing where there is no database', async () => {
  expect(
    await probeLeftovers({ DATABASE_URL: `file:${file}.not`, ADMIN_PASSWORD: undefined }),
  ).toBeUndefined();
});

it('reads from a build which address it was made for', () => {
  const folder = path.join(path.dirname(file), 'build');
  expect(builtFor(folder)).toBeUndefined();
  mkdirSync(folder);
  const config = { env: { BUILT_FOR: 'https://shop.in' } };
  writeFileSync(path.join(folder, 'required-server-files.json'), JSON.stringify({ config }));
  expect(builtFor(folder)).toBe('https://shop.in');
});
