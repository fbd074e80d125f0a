/** Some shops as processes of their own on one database and one gateway, and two administrators at each. */
import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { freePort } from '@/scripts/lib/ports';
import { startShop } from '@/scripts/lib/servers';
import { Administrator } from '../lib/http/administrator';
import { type ShopWorld, startShopWorld } from '../lib/http/shop-world';

export interface RaceWorld extends ShopWorld {
  readonly shopUrls: readonly string[];
  /** Each of two administrators, at each of the shops. */
  readonly administrators: readonly Administrator[];
}

/** A hundred clicks on a slow machine take their time; what is asked is what they are told, in milliseconds. */
const PATIENCE_MS = 60_000;
/** How often each shop's own timer reconciles, in milliseconds. */
export const TIMER_MS = 2_000;

/** @param instances how many shops. */
export async function startRaceWorld(instances: number): Promise<RaceWorld> {
  const world = await startShopWorld({ RECONCILE_INTERVAL_SECONDS: String(TIMER_MS / 1000) });
  const shopUrls = [world.shopUrl];
  while (shopUrls.length < instances) {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    // The same secrets and the same database; only the address is another one.
    await startShop(port, { ...world.env, PUBLIC_URL: url });
    shopUrls.push(url);
  }
  const { ADMIN_EMAIL = '', ADMIN_PASSWORD = '' } = world.env;
  const people = [{ email: ADMIN_EMAIL, password: ADMIN_PASSWORD }, await addAdministrator(world)];
  const administrators: Administrator[] = [];
  for (const url of shopUrls) {
    for (const { email, password } of people) {
      const administrator = new Administrator(url, PATIENCE_MS);
      await administrator.signIn(email, password);
      administrators.push(administrator);
    }
  }
  return { ...world, shopUrls, administrators };
}

/** As a merchant at the database would: no page adds people. */
async function addAdministrator({ database }: ShopWorld): Promise<{ email: string; password: string }> {
  const account = { email: 'second@banyan.example', password: randomUUID() };
  await database.run(
    "INSERT INTO users (id, email, name, password_hash, role, created_at) VALUES (?, ?, 'Second', ?, 'owner', ?)",
    randomUUID(),
    account.email,
    await hash(account.password),
    Date.now(),
  );
  return account;
}
