import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verify } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase, reader, transaction } from '../client';
import { migrateDatabase } from '../migrate';
import { categories, products, users, variants } from '../schema';
import { seedDatabase } from '.';
import { catalogueRows } from './rows';

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
  it('fills an empty shop with the whole catalogue', async () => {
    const rows = catalogueRows();
    expect(await seedDatabase()).toEqual({
      categories: rows.categories.length,
      products: rows.products.length,
      variants: rows.variants.length,
      administrator: 'not given',
    });
    const [product] = rows.products;
    const stored = await reader()
      .select()
      .from(products)
      .where(eq(products.id, product?.id ?? ''));
    expect(stored).toMatchObject([{ ...product, active: true }]);
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

  it('leaves what a merchant changed, and puts back only what is missing', async () => {
    await seedDatabase();
    const [changed, removed] = catalogueRows().variants;
    await transaction('test', async (tx) => {
      await tx
        .update(variants)
        .set({ available: 77, pricePaise: 100 })
        .where(eq(variants.id, changed?.id ?? ''));
      await tx.delete(variants).where(eq(variants.id, removed?.id ?? ''));
      await tx
        .update(products)
        .set({ name: 'Ours now' })
        .where(eq(products.id, changed?.productId ?? ''));
    });
    expect(await seedDatabase()).toMatchObject({ categories: 0, products: 0, variants: 1 });
    const { variants: all, products: named } = await everything();
    expect(all.find(({ id }) => id === changed?.id)).toMatchObject({ available: 77, pricePaise: 100 });
    expect(all.find(({ id }) => id === removed?.id)).toMatchObject({ ...removed });
    expect(named.find(({ id }) => id === changed?.productId)?.name).toBe('Ours now');
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
