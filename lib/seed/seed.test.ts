import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verify } from '@node-rs/argon2';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase, reader } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { categories, products, stockChanges, users, variants } from '@/db/schema';
import { shopCategories, shopGoods } from '@/lib/catalog/goods/shop-goods';
import { run } from '@/tests/support/raw';
import { seedDatabase } from '.';

const administrator = { email: ' Asha@Banyan.example ', password: 'a long enough password' };

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'seed-'));
  vi.stubEnv('DATABASE_URL', `file:${path.join(folder, 'store.db')}`);
  await migrateDatabase();
});

afterEach(() => {
  closeDatabase();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function everything() {
  const db = reader();
  return {
    categories: await db.select().from(categories),
    products: await db.select().from(products),
    variants: await db.select().from(variants),
    users: await db.select().from(users),
  };
}

describe('seeding', () => {
  it('fills an empty shop with all that is written in shop/catalogue', async () => {
    const { drafts } = shopGoods();
    const [kurta] = drafts.filter(({ id }) => id === 'kaveri-linen-kurta');
    expect(await seedDatabase()).toEqual({
      categories: shopCategories().length,
      products: drafts.length,
      variants: drafts.flatMap(({ variants }) => variants).length,
      administrator: 'not given',
    });
    const stored = await everything();
    expect(stored.categories.map(({ id, blurb }) => ({ id, blurb }))).toEqual(
      shopCategories().map(({ id, blurb }) => ({ id, blurb })),
    );
    expect(stored.products.find(({ id }) => id === kurta?.id)).toMatchObject({
      ...kurta?.fields,
      active: true,
    });
    expect(stored.variants.filter(({ productId }) => productId === kurta?.id)).toHaveLength(9);
    const opening = stored.variants.filter(({ available }) => available > 0).length;
    expect(await reader().select().from(stockChanges)).toHaveLength(opening);
  });

  it('changes nothing on a second run', async () => {
    await seedDatabase({ administrator });
    const before = await everything();
    expect(await seedDatabase({ administrator })).toEqual({
      categories: 0,
      products: 0,
      variants: 0,
      administrator: 'exists',
    });
    expect(await everything()).toEqual(before);
  });

  it('leaves a shop that has a single product, archived at that, as its merchant left it', async () => {
    await seedDatabase();
    await run('delete from stock_changes');
    await run('delete from variants');
    await run("delete from products where id <> 'cotton-tee'");
    await run("update products set active = false, name = 'Ours now'");
    await run("delete from categories where id <> 'apparel'");
    const before = await everything();
    expect(await seedDatabase()).toMatchObject({ categories: 0, products: 0, variants: 0 });
    expect(await everything()).toEqual(before);
  });
});

describe('the first administrator', () => {
  it('is kept as an argon2id hash with the parameters that OWASP asks for', async () => {
    expect((await seedDatabase({ administrator })).administrator).toBe('created');
    const [user] = (await everything()).users;
    expect(user).toMatchObject({ email: 'asha@banyan.example', role: 'owner' });
    expect(user?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verify(user?.passwordHash ?? '', administrator.password)).toBe(true);
    expect(await verify(user?.passwordHash ?? '', 'another password')).toBe(false);
  });

  it('is to change its password, which stood in a file', async () => {
    await seedDatabase({ administrator });
    expect((await everything()).users).toEqual([expect.objectContaining({ mustChangePassword: true })]);
  });

  it('has one person of each other role beside it in a demo, and nobody else elsewhere', async () => {
    await seedDatabase({ administrator, people: true });
    await seedDatabase({ administrator, people: true });
    const people = (await everything()).users.map(({ email, role }) => `${email} ${role}`);
    expect(people.sort()).toEqual([
      'accountant@banyan.example accountant',
      'asha@banyan.example owner',
      'manager@banyan.example manager',
      'packer@banyan.example packer',
    ]);
  });

  it('keeps the password that the account has by now', async () => {
    await seedDatabase({ administrator });
    const before = (await everything()).users;
    const again = { email: 'ASHA@banyan.example', password: 'from an old .env file' };
    expect((await seedDatabase({ administrator: again })).administrator).toBe('exists');
    expect((await everything()).users).toEqual(before);
  });
});
