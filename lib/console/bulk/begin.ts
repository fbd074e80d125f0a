/** A run is committed with its steps before the first of them is worked on. Called by actions, which have checked the permission. */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { transaction } from '@/db/client';
import { type BulkKind, insertRun, ordersToJudge, runByToken } from '@/db/queries/bulk';
import type { Confirmed } from './confirm-fields';

export interface NewRun {
  kind: BulkKind;
  /** The administrator's e-mail address. */
  actor: string;
  /** From the form: two presses are one run. */
  token: string;
  orders: readonly Confirmed[];
}

/** @returns the run's id, of a second press that of the first; undefined where one of the orders is not there, or the token is somebody else's. */
export function beginRun(run: NewRun, now = Date.now()): Promise<string | undefined> {
  const { kind, actor, token, orders } = run;
  const id = randomUUID();
  const sumPaise = orders.reduce((sum, { amount }) => sum + amount, 0);
  return transaction('begin bulk run', async (tx) => {
    const known = await ordersToJudge(
      tx,
      orders.map(({ orderId }) => orderId),
    );
    if (known.size < orders.length) return undefined;
    const row = { id, kind, actor, token, orders: orders.length, sumPaise, createdAt: now };
    const steps = orders.map(({ orderId, amount }) => ({ orderId, amountPaise: amount }));
    if (await insertRun(tx, row, steps)) return id;
    const first = await runByToken(tx, token);
    return first?.actor === actor ? first.id : undefined;
  });
}
