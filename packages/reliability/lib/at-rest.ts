/** Judging one instant would meet work that is still under way: these judges wait until it is over, and say what they waited for. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { RawDatabase } from '@/scripts/lib/raw-database';
import type { SandboxControl } from '@/scripts/lib/sandbox-control';
import { slowness } from './slowness';

/** A webhook that is due this soon may arrive in the middle of a judgement; one that is tried again much later is not waited for, in milliseconds. */
const SOON_MS = 2_000;

export interface Patience {
  /** On a machine that keeps up, in milliseconds. */
  readonly limitMs?: number;
  /** What is wrong counts once it has stayed the same for so long: a fetch on its way is seen by neither side. */
  readonly staysMs?: number;
  readonly pauseMs?: number;
}

/** @param gatewayOrderId of one order; without it, of the whole shop. @returns what is under way now, in words. */
export async function underWay(
  {
    database,
    sandbox,
  }: { readonly database: RawDatabase; readonly sandbox: Pick<SandboxControl, 'webhooksOf'> },
  gatewayOrderId?: string,
): Promise<string[]> {
  const soon = Date.now() + SOON_MS;
  const webhooks = await sandbox.webhooksOf(gatewayOrderId);
  const rows = await database.column(
    `SELECT 'webhook ' || id || ' to be worked on' FROM webhook_inbox
         WHERE state = 'received' AND coalesce(gateway_order_id, '') = coalesce(?, gateway_order_id, '')
       UNION ALL
       SELECT operations.kind || ' of ' || orders.reference || ' to be answered' FROM operations
         JOIN orders ON orders.id = order_id
         WHERE operations.state = 'pending' AND coalesce(gateway_order_id, '') = coalesce(?, gateway_order_id, '')`,
    gatewayOrderId ?? null,
    gatewayOrderId ?? null,
  );
  return [
    ...webhooks
      .filter(({ state, due_at }) => state === 'pending' && Date.parse(due_at) <= soon)
      .map(({ id }) => `webhook ${id} to be delivered`),
    ...rows.map(String),
  ];
}

/**
 * @param busy what is under way, in words.
 * @param judge a sentence for each thing that is wrong.
 * @returns what is wrong once nothing is under way and it stays so; at the limit also what was waited for.
 */
export async function judgedAtRest(
  busy: () => Promise<readonly string[]>,
  judge: () => Promise<readonly string[]>,
  { limitMs = 120_000, staysMs = 5_000, pauseMs = 250 }: Patience = {},
): Promise<string[]> {
  const started = Date.now();
  let slowest = 1;
  let since = Date.now();
  let before = '';
  for (;;) {
    const waitedFor = await busy();
    const wrong = waitedFor.length > 0 ? [] : await judge();
    if (waitedFor.length === 0 && wrong.length === 0) return [];
    const found = [...waitedFor, ...wrong].join('\n');
    if (found !== before) since = Date.now();
    before = found;
    if (waitedFor.length === 0 && Date.now() >= since + staysMs) return [...wrong];
    slowest = Math.max(slowest, slowness());
    if (Date.now() > started + limitMs * slowest) {
      const what = waitedFor.join(', ') || 'what is wrong to stay the same';
      return [...(await judge()), `after ${(limitMs * slowest) / 1_000} s still waiting for ${what}`];
    }
    await sleep(pauseMs);
  }
}
