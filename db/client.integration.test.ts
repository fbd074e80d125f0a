import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, DatabaseUnavailableError, reader, transaction } from './client';
import { databaseFile } from './engine';
import { databaseMigrationState, migrateDatabase } from './migrate';
import { categories } from './schema';

const folder = mkdtempSync(path.join(tmpdir(), 'store-'));
const category = (id: string) => ({ id, name: id, blurb: '', tint: '#fff', position: 1 });
const ids = async () =>
  (await reader().select({ id: categories.id }).from(categories)).map(({ id }) => id).sort();

beforeAll(async () => {
  process.env.DATABASE_URL = `file:${path.join(folder, 'store.db')}`;
  await migrateDatabase();
});
afterAll(() => {
  closeDatabase();
  rmSync(folder, { recursive: true });
});

describe('the database', () => {
  it('knows whether it is up to date', async () => {
    expect(await databaseMigrationState()).toEqual({ missing: [], unknown: [], changed: [] });
  });

  it('keeps a committed row and undoes all of a transaction that throws', async () => {
    await transaction('test', (tx) => Promise.resolve(tx.insert(categories).values(category('kept')).run()));
    const failing = transaction('test', async (tx) => {
      await tx.insert(categories).values(category('undone'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await ids()).toEqual(['kept']);
  });

  it('lets no stranger into a transaction that awaits, and shows nothing of it before the commit', async () => {
    const order: string[] = [];
    const slow = transaction('test', async (tx) => {
      await tx.insert(categories).values(category('slow'));
      order.push('slow begins');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await ids()).toEqual(['kept']);
      order.push('slow ends');
    });
    const quick = transaction('test', async (tx) => {
      await tx.insert(categories).values(category('quick'));
      order.push('quick');
    });
    await Promise.all([slow, quick]);
    expect(order).toEqual(['slow begins', 'slow ends', 'quick']);
    expect(await ids()).toEqual(['kept', 'quick', 'slow']);
  });

  it('refuses to write on the connection for reading', async () => {
    expect(() => reader().insert(categories).values(category('sneaky')).run()).toThrow(/readonly/i);
  });

  it('refuses what would break the books', async () => {
    const negative = transaction('test', async (tx) => {
      await tx.run(sql`insert into variants (id, product_id, options, price_paise, mrp_paise, available, position)
        values ('v', 'p', '{}', 100, 100, -1, 1)`);
    });
    await expect(negative).rejects.toThrow();
  });

  it('waits for another process’s transaction without stopping its own work', async () => {
    const other = new Database(databaseFile());
    other.exec('BEGIN IMMEDIATE');
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 10);
    setTimeout(() => other.exec('COMMIT'), 600);
    await transaction('test', (tx) =>
      Promise.resolve(tx.insert(categories).values(category('patient')).run()),
    );
    clearInterval(timer);
    other.close();
    // 60 ticks fit into the wait; a busy machine may drop some.
    expect(ticks).toBeGreaterThan(30);
    expect(await ids()).toContain('patient');
  });

  it('says that it is unavailable when the lock is never given back', async () => {
    const other = new Database(databaseFile());
    other.exec('BEGIN IMMEDIATE');
    const began = Date.now();
    const waiting = Array.from({ length: 20 }, () => transaction('test', async () => undefined));
    for (const one of await Promise.allSettled(waiting)) {
      expect(one).toMatchObject({ reason: expect.any(DatabaseUnavailableError) });
    }
    // All of them by the one deadline, not one after the other.
    expect(Date.now() - began).toBeLessThan(9_000);
    // And who asks now does not wait as long once more.
    const again = Date.now();
    await expect(transaction('test', async () => undefined)).rejects.toBeInstanceOf(DatabaseUnavailableError);
    expect(Date.now() - again).toBeLessThan(1_000);
    other.exec('ROLLBACK');
    other.close();
    await transaction('test', async () => undefined);
  });
});
