/** A customer asks to return something. */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { transaction } from '@/db/client';
import { appendEvent } from '@/db/queries/order-events';
import { orderById } from '@/db/queries/orders';
import { insertReturn } from '@/db/queries/return-requests';
import type { UnitsOfLine } from '@/db/schema/return-requests';
import { type Bucket, take } from '@/lib/security/rate-limit';
import { goodsText } from './goods-text';
import { readReturns } from './read-returns';
import { returnsEnd } from './rule';

/** Of one order: each request is work for a person. */
const OF_ORDER: Bucket = { atOnce: 5, perHour: 1 / 4 };

export interface WantedReturn {
  orderId: string;
  lines: readonly UnitsOfLine[];
  /** A name of `returnReasons`. */
  reason: string;
  note: string;
}

/** `over`: the days are. `open`: another request waits. `changed`: the units are not left. `wait`: asked too often. */
export type AskedResult = 'asked' | 'over' | 'open' | 'changed' | 'wait';

/** Whoever calls has seen the proof that this is the order's customer. @param wanted at least one unit, each line once. */
export function askToReturn(wanted: WantedReturn, now = Date.now()): Promise<AskedResult> {
  const { orderId, reason, note } = wanted;
  return transaction('ask to return', async (tx): Promise<AskedResult> => {
    const order = await orderById(tx, orderId);
    const end = order && returnsEnd(order);
    if (!order || end === undefined || now >= end) return 'over';
    const { lines, requests, left } = await readReturns(tx, order);
    if (requests.some(({ state }) => state === 'asked')) return 'open';
    const isLeft = ({ position, units }: UnitsOfLine) =>
      units <= (left.find((one) => one.position === position)?.units ?? 0);
    if (!wanted.lines.every(isLeft)) return 'changed';
    if ((await take(tx, [{ key: `return:${orderId}`, bucket: OF_ORDER }], now)) !== undefined) return 'wait';
    const request = { id: randomUUID(), orderId, reason, note, state: 'asked', askedAt: now } as const;
    if (!(await insertReturn(tx, { ...request, lines: [...wanted.lines] }))) return 'open';
    await appendEvent(tx, {
      orderId,
      at: now,
      kind: 'return',
      cause: 'shopper',
      summary: `Asked to return ${goodsText(wanted.lines, lines)}`,
      data: { returnId: request.id },
    });
    return 'asked';
  });
}
