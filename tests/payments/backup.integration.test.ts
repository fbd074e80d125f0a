/** A backup of a shop that trades, restored, and brought level with the gateway by reconcile. */
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp, backupName, removeOldBackups } from '@/db/backup';
import { closeDatabase, reader } from '@/db/client';
import { databaseFile } from '@/db/engine';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { restore } from '@/db/restore';
import { orders } from '@/db/schema';
import { DatabaseInUseError } from '@/db/take-whole';
import { placeOrder } from '@/lib/orders/place-order';
import { captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';
import { actor, all, charged, held } from '../support/money-orders';
import { checkoutOf, startWorld, type World } from '../support/payments-world';

let world: World;
const folder = mkdtempSync(path.join(tmpdir(), 'storefront-backup-'));
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

function script(name: string, args: string[], file = databaseFile()) {
  const env = projectEnv({ ...process.env, DATABASE_URL: `file:${file}`, NODE_ENV: 'production' });
  return run('npm', ['run', '--silent', name, '--', ...args], { cwd: root, env });
}

async function unpaid() {
  const checkout = checkoutOf(await world.fillCart());
  await placeOrder(checkout);
  const order = await orderByCheckoutToken(reader(), checkout.checkoutToken);
  if (!order) throw new Error('not placed');
  return order;
}

/** A little of everything that a shop does, over and over, until it is told to stop. */
async function trade(until: () => boolean): Promise<number> {
  let placed = 0;
  for (; !until() || placed < 6; placed += 2) {
    const hold = await held(world);
    await captureOrder({ orderId: hold.id, amount: all, actor });
    await unpaid();
  }
  return placed;
}

describe('a backup that is taken while orders are placed and captured', () => {
  it('comes level with the gateway to the paisa after a restore and one reconcile', async () => {
    let copied = false;
    const toCapture = await held(world);
    const toRefund = await charged(world);
    const toPay = await unpaid();
    const [backup] = await Promise.all([
      script('db:backup', ['--to', at('busy.db')]).finally(() => {
        copied = true;
      }),
      trade(() => copied),
    ]);
    expect(backup.output).toMatch(
      /busy\.db: \d+ bytes in [\d.]+ s, checked; \d+ orders, \d+ operations\.\nPictures are not in it: copy .*\/media, too\.\n$/,
    );
    expect(backup.code).toBe(0);

    // The gateway moves on, with orders that the copy knows and with one that it does not.
    await captureOrder({ orderId: toCapture.id, amount: all, actor });
    await refundOrder({ orderId: toRefund.id, amount: all, actor });
    await world.sandbox.pay({ reference: toPay.reference });
    const unknownLater = await charged(world);

    const restored = await script('db:restore', ['--from', at('busy.db')], at('restored.db'));
    expect(restored.code).toBe(0);
    expect(restored.output).toContain('npm run reconcile');

    closeDatabase();
    process.env.DATABASE_URL = `file:${at('restored.db')}`;
    const before = await reader().select().from(orders);
    expect(before.map(({ reference }) => reference)).not.toContain(unknownLater.reference);
    expect(await reconcileOnce({ limit: 10_000, ahead: true })).toMatchObject({ failed: 0 });

    const { balances } = await world.sandbox.ledger();
    const rows = await reader().select().from(orders);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const row of rows) {
      const theirs = balances[row.gatewayOrderId ?? ''] ?? {
        authorised: 0,
        captured: 0,
        released: 0,
        refunded: 0,
      };
      expect({
        authorised: row.authorisedPaise,
        captured: row.capturedPaise,
        released: row.releasedPaise,
        refunded: row.refundedPaise,
      }).toEqual({
        authorised: theirs.authorised,
        captured: theirs.captured,
        released: theirs.released,
        refunded: theirs.refunded,
      });
    }
    const statusOf = new Map(rows.map(({ id, status }) => [id, status]));
    expect(statusOf.get(toCapture.id)).toBe('PROCESSED');
    expect(statusOf.get(toRefund.id)).toBe('FULLY_REFUNDED');
    expect(statusOf.get(toPay.id)).toBe('PROCESSED');
  }, 120_000);
});

describe('a restore', () => {
  it('is refused while the shop has the database open, and keeps what it replaces', async () => {
    const file = databaseFile();
    await backUp(file, at('second.db'));
    await unpaid();
    const size = (name: string) => {
      const raw = new Database(name, { readonly: true });
      const { n } = raw.prepare<[], { n: number }>('select count(*) as n from orders').get() ?? { n: -1 };
      raw.close();
      return n;
    };
    const now = size(file);
    const refused = await script('db:restore', ['--from', at('second.db')], file);
    expect(refused.output).toContain('is in use: stop the shop');
    expect(refused.code).toBe(1);
    expect(() => restore(at('second.db'), file)).toThrow(DatabaseInUseError);
    expect(size(file)).toBe(now);

    closeDatabase();
    const { keptAside } = restore(at('second.db'), file);
    expect(size(file)).toBe(now - 1);
    expect(size(keptAside ?? '')).toBe(now);
    expect(readdirSync(folder).filter((name) => /incoming|unfinished/.test(name))).toEqual([]);
  });

  it('signs everybody out: a session that was ended meanwhile must not come back', async () => {
    const raw = new Database(databaseFile());
    raw.exec(`INSERT INTO users (id, email, name, password_hash, role, created_at) VALUES ('u', 'u@shop.example', 'U', 'x', 'owner', 0);
      INSERT INTO sessions (id, user_id, expires_at, created_at) VALUES ('s', 'u', 9e15, 0)`);
    raw.close();
    await backUp(databaseFile(), at('signed-in.db'));
    expect(restore(at('signed-in.db'), at('signed-out.db')).rows).toMatchObject({ users: 1, sessions: 0 });
  });

  it('takes nothing that is damaged, newer than the shop, or not there', async () => {
    const target = at('untouched.db');
    writeFileSync(at('damaged.db'), `SQLite format 3\0${'nonsense'.repeat(2_000)}`);
    expect(() => restore(at('damaged.db'), target)).toThrow(/not a sound database/);

    await backUp(databaseFile(), at('newer.db'));
    const newer = new Database(at('newer.db'));
    newer.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)");
    newer.close();
    expect(() => restore(at('newer.db'), target)).toThrow(/of a newer shop/);

    expect(() => restore(at('no-such.db'), target)).toThrow(/There is no backup/);
    expect(existsSync(target)).toBe(false);
  });

  it('replaces a damaged database only when somebody says that no shop runs on it', async () => {
    await backUp(databaseFile(), at('sound.db'));
    const broken = at('broken.db');
    writeFileSync(broken, 'not a database at all, '.repeat(500));
    expect(() => restore(at('sound.db'), broken)).toThrow(/--damaged/);
    const { keptAside } = restore(at('sound.db'), broken, { damaged: true });
    expect(existsSync(keptAside ?? '')).toBe(true);
    expect(restore(at('sound.db'), broken).missing).toEqual([]);
  });
});

describe('backups', () => {
  it('overwrite nothing', async () => {
    await backUp(databaseFile(), at('once.db'));
    await expect(backUp(databaseFile(), at('once.db'))).rejects.toThrow(/exists already/);
  });

  it('that are too many go, the oldest first, and nothing else goes', () => {
    const own = [1, 2, 3, 4].map((day) => backupName(Date.UTC(2026, 0, day)));
    const shelf = mkdtempSync(path.join(folder, 'shelf-'));
    for (const name of [...own, 'notes.txt', 'store.db', 'store-old.db'])
      writeFileSync(path.join(shelf, name), '');
    expect(removeOldBackups(shelf, 2)).toEqual(own.slice(0, 2));
    expect(readdirSync(shelf).toSorted()).toEqual(
      [...own.slice(2), 'notes.txt', 'store-old.db', 'store.db'].toSorted(),
    );
    expect(removeOldBackups(shelf, 9)).toEqual([]);
  });

  it('that were killed long ago go, and one that is being made stays', () => {
    const shelf = mkdtempSync(path.join(folder, 'shelf-'));
    const [dead, alive] = [1, 2].map((day) => `${backupName(Date.UTC(2026, 0, day))}.unfinished-${day}`);
    for (const name of [dead, `${dead}-journal`, alive]) writeFileSync(path.join(shelf, name ?? ''), 'Asha');
    const before = new Date(Date.now() - 25 * 3_600_000);
    for (const name of [dead, `${dead}-journal`]) utimesSync(path.join(shelf, name ?? ''), before, before);
    removeOldBackups(shelf, 48);
    expect(readdirSync(shelf)).toEqual([alive]);
  });
});
