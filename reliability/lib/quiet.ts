/** When everything that was told has been heard. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ShopWorld } from './http/shop-world';

const inbox = z.object({ waiting: z.number(), stored: z.number() });

/** Suites may share their machine with others. */
const QUIET_LIMIT_MS = 120_000;

/** Until every webhook has been delivered and worked on. @returns the ids of all of them. @throws Error after two minutes. */
export async function untilQuiet(world: ShopWorld): Promise<string[]> {
  for (const deadline = Date.now() + QUIET_LIMIT_MS; Date.now() < deadline; await sleep(200)) {
    const webhooks = await world.sandbox.webhooksOf();
    const { waiting, stored } = inbox.parse(
      world.database
        .prepare(
          "SELECT count(*) AS stored, count(*) FILTER (WHERE state = 'received') AS waiting FROM webhook_inbox",
        )
        .get(),
    );
    const delivered = webhooks.every(({ state }) => state === 'delivered');
    if (delivered && waiting === 0 && stored === webhooks.length) return webhooks.map(({ id }) => id);
  }
  throw new Error('the webhooks did not come to rest');
}
