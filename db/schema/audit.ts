/** Who did what in the console, and who tried: rows are added one after the other and never change (triggers refuse it). */
import { index, integer, sqliteTable, text } from './columns';

export const auditLog = sqliteTable(
  'audit_log',
  {
    /** 1, 2, 3 … without a gap. */
    number: integer('number').primaryKey(),
    at: integer('at').notNull(),
    /** `AuditAction` in lib/audit/entry.ts. */
    action: text('action').notNull(),
    result: text('result').$type<'asked' | 'done' | 'refused' | 'failed' | 'unknown'>().notNull(),
    /** The account's e-mail address then; null for somebody without one. */
    actor: text('actor'),
    /** No foreign key: a row says what was asked, also of an order that never was. */
    orderId: text('order_id'),
    /** Names and values as JSON, kept to the letter: the hash is over it. */
    details: text('details').notNull(),
    address: text('address'),
    /** User-Agent, cut short. */
    device: text('device'),
    /** The same in all rows of one request. */
    requestId: text('request_id').notNull(),
    /** Which key the hash was made with. */
    keyId: text('key_id').notNull(),
    /** Over this row and the hash of the row before: lib/audit/chain.ts. */
    hash: text('hash').notNull(),
  },
  (t) => [
    index('audit_log_at').on(t.at, t.number),
    index('audit_log_actor').on(t.actor, t.at, t.number),
    index('audit_log_action').on(t.action, t.at, t.number),
    index('audit_log_order').on(t.orderId, t.at, t.number),
  ],
);
