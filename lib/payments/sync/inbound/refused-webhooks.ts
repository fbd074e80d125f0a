/**
 * Webhooks whose signature or time was refused since the last good one: a wrong secret loses all of them without anybody
 * noticing. Only numbers are kept, a row a cause. Anybody can send junk, so a process writes at most once in two seconds.
 */
import 'server-only';
import { type Db, reader, transaction } from '@/db/client';
import { addToCounter, deleteCounters } from '@/db/queries/counted';
import { deleteExpiredCounters, findCounters } from '@/db/queries/rate-limits';
import { describeError, log } from '@/lib/log';
import type { WebhookFault } from '@/lib/pinelabs/incoming/webhook';

const CAUSES = ['secret', 'clock', 'body', 'headers'] as const;
type Cause = (typeof CAUSES)[number];

/** A stranger's request, without a header or with misshapen ones, says nothing of our settings. */
const CAUSE_OF: Readonly<Record<WebhookFault, Cause | undefined>> = {
  'no-match': 'secret',
  'too-old': 'clock',
  'too-new': 'clock',
  'bad-body': 'body',
  'changed-body': 'body',
  'missing-header': 'headers',
  'no-webhook': undefined,
  'malformed-header': undefined,
};

/** What it probably is, and what to do about it. */
const LIKELY: Readonly<Record<Cause, string>> = {
  secret:
    'PINELABS_WEBHOOK_SECRET is not the merchant secret that the gateway signs with: compare it with the dashboard, then run npm run doctor. If it is the same, the gateway may sign with your client secret, as two of its published plugins assume: put that behind it, after a comma.',
  clock: 'This machine’s clock is wrong. Let it keep its time by NTP.',
  body: 'A proxy changes the bodies on their way. Let it pass on their raw bytes.',
  headers:
    'A proxy takes headers away. Let it pass on webhook-id, webhook-timestamp and webhook-signature as they come.',
};

const PREFIX = 'webhook-refused:';
const KEYS = CAUSES.map((cause) => `${PREFIX}${cause}`);
const KEPT_MS = 7 * 86_400_000;
const WRITE_EVERY_MS = 2_000;
/** From so many on it is a run, and worth a person's while. */
const RUN = 3;

export interface RefusedWebhooks {
  /** Since the last one that was accepted. */
  readonly count: number;
  readonly lastAt: Date;
  /** The likely cause of most of them, and its mend. */
  readonly likely: string;
}

const unwritten = new Map<Cause, number>();
let writing: NodeJS.Timeout | undefined;
let writtenAt = 0;

/** Counts one; returns at once. */
export function noteRefusedWebhook(fault: WebhookFault): void {
  const cause = CAUSE_OF[fault];
  if (!cause) return;
  unwritten.set(cause, (unwritten.get(cause) ?? 0) + 1);
  if (writing) return;
  const wait = Math.min(WRITE_EVERY_MS, Math.max(0, writtenAt + WRITE_EVERY_MS - Date.now()));
  writing = setTimeout(() => void write(), wait).unref();
}

async function write(): Promise<void> {
  writing = undefined;
  const now = Date.now();
  writtenAt = now;
  const counted = [...unwritten];
  unwritten.clear();
  const added = counted.reduce((sum, [, count]) => sum + count, 0);
  try {
    const refused = await transaction('count refused webhooks', async (tx) => {
      await deleteExpiredCounters(tx, now);
      for (const [cause, count] of counted) await addToCounter(tx, PREFIX + cause, count, now + KEPT_MS);
      return refusedIn(tx, now);
    });
    if (refused && magnitude(refused.count) > magnitude(refused.count - added)) {
      log.error('webhooks are refused', { webhooks: refused.count, cause: refused.likely });
    }
  } catch (error) {
    log.warn('refused webhooks not counted', { error: describeError(error) });
  }
}

/** Each tenfold is told once: whoever sends junk does not fill the log. */
function magnitude(count: number): number {
  return count < RUN ? 0 : 1 + Math.floor(Math.log10(count / RUN));
}

/** A good one ends the run. Within the transaction that stores it. */
export async function endRefusedWebhooks(tx: Db): Promise<void> {
  unwritten.clear();
  await deleteCounters(tx, KEYS);
}

/** @returns undefined unless there is a run of them. */
export async function refusedWebhooks(now = Date.now()): Promise<RefusedWebhooks | undefined> {
  const refused = await refusedIn(reader(), now);
  return refused && refused.count >= RUN ? refused : undefined;
}

async function refusedIn(db: Db, now: number): Promise<RefusedWebhooks | undefined> {
  const counters = await findCounters(db, KEYS, now);
  const most = counters.toSorted((a, b) => b.count - a.count)[0];
  const cause = CAUSES.find((one) => most?.key === PREFIX + one);
  if (!cause) return undefined;
  return {
    count: counters.reduce((sum, { count }) => sum + count, 0),
    lastAt: new Date(Math.max(...counters.map(({ resetAt }) => resetAt)) - KEPT_MS),
    likely: LIKELY[cause],
  };
}
