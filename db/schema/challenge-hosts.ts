/** Where payments by instalments are confirmed, when that is not on the gateway's own hosts. */
import { index, integer, sqliteTable, text } from './columns';
import { orders } from './orders';

/** What administrators decided about hosts of `challenge_url`. Rows are added, never changed: the newest of a host counts. */
export const challengeHostDecisions = sqliteTable(
  'challenge_host_decisions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    host: text('host').notNull(),
    decision: text('decision').$type<'allowed' | 'revoked'>().notNull(),
    /** An administrator's email. */
    decidedBy: text('decided_by').notNull(),
    decidedAt: integer('decided_at').notNull(),
  },
  (t) => [index('challenge_host_decisions_host').on(t.host, t.id)],
);

/** The `challenge_url` of an order's payment while its host is refused. Shown and linked nowhere until the host is allowed. */
export const refusedChallenges = sqliteTable(
  'refused_challenges',
  {
    orderId: text('order_id')
      .primaryKey()
      .references(() => orders.id),
    host: text('host').notNull(),
    /** Null where no decision can allow it: not https, another port, an IP address. */
    url: text('url'),
    refusedAt: integer('refused_at').notNull(),
  },
  (t) => [index('refused_challenges_host').on(t.host)],
);
