/** What an administrator does to many orders at once. */
import { sql } from 'drizzle-orm';
import { check, createdAt, index, integer, primaryKey, sqliteTable, text } from './columns';
import { orders } from './orders';

/** Confirmed once, and then done order by order, whether or not somebody watches. */
export const bulkRuns = sqliteTable(
  'bulk_runs',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<'capture' | 'capture-dispatch' | 'dispatch'>().notNull(),
    /** An administrator's e-mail address. */
    actor: text('actor').notNull(),
    /** From the form: two presses are one run. */
    token: text('token').notNull().unique(),
    orders: integer('orders').notNull(),
    /** As it was confirmed. */
    sumPaise: integer('sum_paise').notNull(),
    /** One process at a time goes on with it: until when it may. */
    claimedUntil: integer('claimed_until'),
    endedAt: integer('ended_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('bulk_runs_newest').on(t.createdAt, t.id),
    index('bulk_runs_open').on(t.createdAt).where(sql`${t.endedAt} is null`),
    check('bulk_runs_kind', sql`${t.kind} in ('capture', 'capture-dispatch', 'dispatch')`),
  ],
);

/** One order of a run. The money call itself is an operation, as of a single click. */
export const bulkSteps = sqliteTable(
  'bulk_steps',
  {
    runId: text('run_id')
      .notNull()
      .references(() => bulkRuns.id),
    position: integer('position').notNull(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    amountPaise: integer('amount_paise').notNull(),
    /** `checking`: sent, and nobody knows yet what came of it. */
    state: text('state').$type<'waiting' | 'done' | 'refused' | 'checking'>().notNull(),
    /** In plain words, where it was not done. */
    reason: text('reason'),
    endedAt: integer('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.position] }),
    index('bulk_steps_order').on(t.orderId),
    check('bulk_steps_state', sql`${t.state} in ('waiting', 'done', 'refused', 'checking')`),
  ],
);
