/** How often anybody may try. */
import { index, integer, sqliteTable, text } from './columns';

/** Counters with a window, shared by all instances: sign-in attempts and the like. */
export const rateLimits = sqliteTable(
  'rate_limits',
  {
    /** `sign-in:account:<hash>`, `sign-in:address:<address>` … */
    key: text('key').primaryKey(),
    count: integer('count').notNull(),
    resetAt: integer('reset_at').notNull(),
  },
  (t) => [index('rate_limits_reset').on(t.resetAt)],
);
