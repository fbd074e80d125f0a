/** What was tried, and what did not hold. */
import type { ShopWorld } from '../lib/http/shop-world';
import { changedTables, takeSnapshot } from '../lib/snapshot';

export class Trials {
  tried = 0;
  readonly broken: string[] = [];

  constructor(readonly world: ShopWorld) {}

  /** @param what in words, for whoever reads that it does not hold. */
  check(what: string, holds: boolean): void {
    this.tried += 1;
    if (!holds) this.broken.push(what);
  }

  /** Runs an attack that must leave the database and the gateway as they were. @param besides tables that may grow. */
  async changesNothing(
    what: string,
    attack: () => Promise<void>,
    besides: readonly string[] = [],
  ): Promise<void> {
    const { database, sandbox } = this.world;
    const before = await takeSnapshot(database);
    const asked = (await sandbox.ledger()).requests.length;
    await attack();
    const changed = changedTables(before.tables, (await takeSnapshot(database)).tables).filter(
      (table) => !besides.includes(table),
    );
    this.check(`${what} changed ${changed.join(', ')}`, changed.length === 0);
    this.check(`${what} asked the gateway`, (await sandbox.ledger()).requests.length === asked);
  }
}
