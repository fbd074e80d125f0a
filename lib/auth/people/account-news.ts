/** Tells people of the console by mail what happened to an account. */
import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Db } from '@/db/client';
import { addMessages } from '@/db/queries/outbox';
import type { AccountNews } from '@/db/types';
import { wakeMailer } from '@/lib/mail/send/wake';

/** In the transaction of what it tells of. */
export async function tellPeople(
  tx: Db,
  userIds: readonly string[],
  kind: AccountNews,
  now: number,
): Promise<void> {
  await addMessages(
    tx,
    userIds.map((fact) => ({
      id: randomUUID(),
      kind,
      fact,
      amountPaise: 0,
      state: 'waiting',
      nextAttemptAt: now,
      createdAt: now,
    })),
  );
  wakeMailer();
}
