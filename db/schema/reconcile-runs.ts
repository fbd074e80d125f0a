/** Rounds of reconcile. */
import { index, integer, sqliteTable, text } from './columns';

/** A round that did something or failed, and the last one that found nothing to do. */
export const reconcileRuns = sqliteTable(
  'reconcile_runs',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** The process that ran it: its machine's name and its number there. */
    instance: text('instance').notNull(),
    startedAt: integer('started_at').notNull(),
    endedAt: integer('ended_at').notNull(),
    /** Nothing was due and nothing failed. */
    idle: integer('idle', { mode: 'boolean' }).notNull(),
    fetched: integer('looked').notNull(),
    changed: integer('changed').notNull(),
    failed: integer('failed').notNull(),
    sent: integer('sent').notNull(),
    webhooks: integer('webhooks').notNull(),
  },
  (t) => [index('reconcile_runs_ended').on(t.endedAt), index('reconcile_runs_idle').on(t.idle)],
);
