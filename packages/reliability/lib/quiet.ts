/** When everything that was told has been heard. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ShopWorld } from './http/shop-world';

const inbox = z.object({ waiting: z.number(), stored: z.number(), due: z.number(), sending: z.number() });

/** Letters that are due go out within moments; one that nobody was woken for does not go by itself. */
const LETTERS_LIMIT_MS = 5_000;
/** One that is being sent is waited for longer; one that could not be sent is tried again much later. */
const SENDING_LIMIT_MS = 60_000;
/** Suites may share their machine with others. */
const QUIET_LIMIT_MS = 120_000;

/** Until every webhook has been delivered and worked on, and the customers are told. @returns the ids of all of them. @throws Error after two minutes. */
export async function untilQuiet(world: ShopWorld): Promise<string[]> {
  const started = Date.now();
  let waitedFor: string[] = [];
  for (; Date.now() < started + QUIET_LIMIT_MS; await sleep(200)) {
    const webhooks = await world.sandbox.webhooksOf();
    const found = inbox.parse(
      (
        await world.database.all(
          `SELECT count(*) AS stored, count(*) FILTER (WHERE state = 'received') AS waiting,
             (SELECT count(*) FROM outbox WHERE state = 'waiting' AND attempts = 0 AND next_attempt_at <= ?) AS due,
             (SELECT count(*) FROM outbox WHERE state = 'waiting' AND attempts > 0) AS sending
           FROM webhook_inbox`,
          Date.now(),
        )
      )[0],
    );
    const due = Date.now() > started + LETTERS_LIMIT_MS ? 0 : found.due;
    const sending = Date.now() > started + SENDING_LIMIT_MS ? 0 : found.sending;
    waitedFor = [
      [webhooks.filter(({ state }) => state !== 'delivered').length, 'webhooks to be delivered'] as const,
      [webhooks.length - found.stored, 'webhooks to be stored'] as const,
      [found.waiting, 'webhooks to be worked on'] as const,
      [due + sending, 'letters to be sent'] as const,
    ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
    if (waitedFor.length === 0) return webhooks.map(({ id }) => id);
  }
  throw new Error(`still waiting for ${waitedFor.join(', ')}`);
}
