/** When everything that was told has been heard. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ShopWorld } from './http/shop-world';

const inbox = z.object({ waiting: z.number(), stored: z.number(), letters: z.number() });

/** Letters that are due, or being sent, go out within moments; one that nobody was woken for does not go by itself. */
const LETTERS_LIMIT_MS = 5_000;
/** Suites may share their machine with others. */
const QUIET_LIMIT_MS = 120_000;

/** Until every webhook has been delivered and worked on, and the customers are told. @returns the ids of all of them. @throws Error after two minutes. */
export async function untilQuiet(world: ShopWorld): Promise<string[]> {
  const started = Date.now();
  for (; Date.now() < started + QUIET_LIMIT_MS; await sleep(200)) {
    const webhooks = await world.sandbox.webhooksOf();
    const { waiting, stored, letters } = inbox.parse(
      world.database
        .prepare(
          `SELECT count(*) AS stored, count(*) FILTER (WHERE state = 'received') AS waiting,
             (SELECT count(*) FROM outbox
                WHERE state = 'waiting' AND (next_attempt_at <= ? OR attempts > 0)) AS letters
           FROM webhook_inbox`,
        )
        .get(Date.now()),
    );
    const delivered = webhooks.every(({ state }) => state === 'delivered');
    const told = letters === 0 || Date.now() > started + LETTERS_LIMIT_MS;
    if (delivered && waiting === 0 && stored === webhooks.length && told) return webhooks.map(({ id }) => id);
  }
  throw new Error('the webhooks did not come to rest');
}
