/** Databases of a measurement: SQLite in files of a folder, or on a PostgreSQL whose data lies there. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { closeDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { seedDatabase } from '@/lib/seed';
import { fillShop } from '@/scripts/lib/fill-shop';
import { startPostgres, takeDatabase } from '@/scripts/lib/postgres';
import { openRaw } from '@/scripts/lib/raw-database';

export interface Databases {
  /** Makes the database, with the catalogue and that many orders; one that is in the folder already is taken as it is. */
  filled(orders: number): Promise<string>;
  stop(): Promise<void>;
}

export async function databasesIn(folder: string, engine: 'sqlite' | 'postgres'): Promise<Databases> {
  if (engine === 'sqlite') {
    const url = (orders: number) => `file:${path.join(folder, `orders_${orders}.db`)}`;
    return {
      filled: (orders) => fill(url(orders), orders, existsSync(path.join(folder, `orders_${orders}.db`))),
      stop: closeDatabase,
    };
  }
  const server = await startPostgres(path.join(folder, 'pg'));
  return {
    filled: async (orders) => {
      const { url, isNew } = await takeDatabase(server, `orders_${orders}`);
      return fill(url, orders, !isNew);
    },
    stop: async () => {
      await closeDatabase();
      await server.stop();
    },
  };
}

async function fill(url: string, orders: number, there: boolean): Promise<string> {
  process.env.DATABASE_URL = url;
  if (there) {
    const raw = openRaw(url);
    const count = await raw.value('select count(*) from orders');
    await raw.close();
    if (count === orders) return url;
    throw new Error(`the folder has a database for ${orders} orders with ${count}: remove it`);
  }
  await migrateDatabase();
  await seedDatabase();
  if (orders > 0) await fillShop(orders);
  return url;
}
