/** The built shop and the sandbox as real processes, with shelves that never run empty. */
import { TEST_DIST_DIR } from '@/scripts/lib/dist-dir';
import { endAllGroups } from '@/scripts/lib/processes.mjs';
import { openRaw, type RawDatabase } from '@/scripts/lib/raw-database';
import { SandboxControl } from '@/scripts/lib/sandbox-control';
import { type RunningScratch, scratchFolder, startScratch } from '@/scripts/lib/scratch';
import { ensureScratchBuild } from '@/scripts/lib/scratch-build';
import { Administrator } from './administrator';
import type { Fleet } from './fleet';
import { Shopper } from './shopper';

/** Of every variant, so that a suite can count what is missing from the shelf. */
export const STOCK = 1_000_000;

export interface ShopWorld extends RunningScratch {
  readonly sandbox: SandboxControl;
  /** The shop's own database, for looking, and for what happens behind its back. */
  readonly database: RawDatabase;
  /** A browser that nobody has seen before. */
  shopper(): Shopper;
  /** At the console already. */
  administrator(): Promise<Administrator>;
  close(): Promise<void>;
}

/**
 * @param extra environment of shop and sandbox, such as RECONCILE_INTERVAL_SECONDS (off otherwise).
 * @param fleet in the place of one shop.
 */
export async function startShopWorld(extra: Record<string, string> = {}, fleet?: Fleet): Promise<ShopWorld> {
  await ensureScratchBuild();
  const { folder, remove } = scratchFolder();
  process.on('exit', remove);
  const scratch = await startScratch(folder, TEST_DIST_DIR, extra, fleet?.start);
  const database = openRaw(scratch.env.DATABASE_URL);
  await fillShelves(database);
  return {
    ...scratch,
    sandbox: new SandboxControl(scratch.sandboxUrl),
    database,
    shopper: () => new Shopper(scratch.shopUrl),
    administrator: async () => {
      const administrator = new Administrator(scratch.shopUrl);
      const { ADMIN_EMAIL = '', ADMIN_PASSWORD = '' } = scratch.env;
      await administrator.signIn(ADMIN_EMAIL, ADMIN_PASSWORD);
      return administrator;
    },
    close: async () => {
      await fleet?.close();
      await database.close();
      await endAllGroups();
      remove();
    },
  };
}

/** Where what is on the shelves is not what their history adds up to: a sentence a variant. */
export async function unrecordedUnits(database: RawDatabase): Promise<string[]> {
  const rows = await database.all(
    `SELECT id, available, ${STOCK} + coalesce((SELECT sum(units) FROM stock_changes WHERE variant_id = variants.id
       AND why != 'opening'), 0) AS recorded FROM variants`,
  );
  return rows.flatMap(({ id, available, recorded }) =>
    Number(available) === Number(recorded)
      ? []
      : [`${available} of ${id} are on the shelf, and its history says ${recorded}`],
  );
}

/** As a merchant at the database would. */
export function fillShelves(database: RawDatabase): Promise<void> {
  return database.run('UPDATE variants SET available = ?', STOCK);
}
