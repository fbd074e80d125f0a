/** What became of messages to people of the console. */
import { and, eq, gt, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { accountLinks, outbox } from '../schema';
import type { AccountMessage } from './outbox';

const columns = {
  kind: sql<AccountMessage['kind']>`${outbox.kind}`.as('kind'),
  state: outbox.state,
  error: outbox.error,
  /** A message with a link names the link, every other one whom it goes to. */
  userId: sql<string>`coalesce(${accountLinks.userId}, ${outbox.fact})`.as('to_user'),
};
export interface LastMessage extends Pick<AccountMessage, 'kind' | 'state' | 'error'> {
  userId: string;
}

/** The newest one to each person. */
export async function lastMessages(db: Db): Promise<LastMessage[]> {
  const ranked = db
    .select({
      ...columns,
      nth: sql<number>`row_number() over (partition by coalesce(${accountLinks.userId}, ${outbox.fact}) order by ${outbox.createdAt} desc, ${outbox.id} desc)`.as(
        'nth',
      ),
    })
    .from(outbox)
    .leftJoin(accountLinks, eq(accountLinks.id, outbox.fact))
    .where(isNull(outbox.orderId))
    .as('ranked');
  const { kind, state, error, userId } = ranked;
  return db.select({ kind, state, error, userId }).from(ranked).where(eq(ranked.nth, 1));
}

/** Set aside since then. One whose link opens nothing any more waits for nobody: another was sent, or somebody was faster. */
export function setAside(since: number): SQL | undefined {
  const over = sql`exists (select 1 from ${accountLinks} where ${accountLinks.id} = ${outbox.fact} and ${isNotNull(accountLinks.endedAt)})`;
  return and(
    eq(outbox.state, 'parked'),
    isNull(outbox.orderId),
    gt(outbox.nextAttemptAt, since),
    sql`not ${over}`,
  );
}
