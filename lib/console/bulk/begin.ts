/** A run is committed with its steps before the first of them is worked on. Called by actions, which have checked the permission. */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { transaction } from '@/db/client';
import { type BulkKind, insertRun, keptOfOrders, runByToken } from '@/db/queries/bulk';
import type { Confirmed } from './confirm-fields';
import { captures } from './kinds';

export interface NewRun {
  kind: BulkKind;
  /** The administrator's e-mail address. */
  actor: string;
  /** From the form: two presses are one run. */
  token: string;
  /** What is charged is what was shown. Of a dispatch the amounts are the orders' own, whatever stands here. */
  orders: readonly Confirmed[];
}

/** @returns the run's id, of a second press that of the first; undefined where one of the orders is not there, or the token is somebody else's. */
export function beginRun(run: NewRun, now = Date.now()): Promise<string | undefined> {
  const { kind, actor, token, orders } = run;
  const id = randomUUID();
  return transaction('begin bulk run', async (tx) => {
    const ids = orders.map(({ orderId }) => orderId);
    const kept = await keptOfOrders(tx, ids);
    if (kept.size < ids.length) return undefined;
    const steps = orders.map(({ orderId, amount }) => ({
      orderId,
      amountPaise: captures(kind) ? amount : (kept.get(orderId) ?? 0),
    }));
    const sumPaise = steps.reduce((sum, { amountPaise }) => sum + amountPaise, 0);
    const row = { id, kind, actor, token, orders: orders.length, sumPaise, createdAt: now };
    if (await insertRun(tx, row, steps)) return id;
    const first = await runByToken(tx, token);
    return first?.actor === actor ? first.id : undefined;
  });
}
