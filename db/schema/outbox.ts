/** What the shop tells its customers, and the people of its console. */
import { sql } from 'drizzle-orm';
import type { AccountNews, LinkPurpose, MessageKind, StockNews } from '../types';
import { createdAt, index, integer, sqliteTable, text, uniqueIndex } from './columns';
import { orders } from './orders';

/** Messages: written with the change that they tell of, sent afterwards. */
export const outbox = sqliteTable(
  'outbox',
  {
    /** Random; the message's `Message-ID` is made from it, so that a repeat can be recognised. */
    id: text('id').primaryKey(),
    /** The order that a customer is told of; none in a message to somebody of the console, or about stock. */
    orderId: text('order_id').references(() => orders.id),
    kind: text('kind').$type<MessageKind | LinkPurpose | AccountNews | StockNews>().notNull(),
    /** Which of its kind: `refunded:19999`, an operation's id; `once` where there can be but one. Of somebody of the console: the link, or who is told; about stock: who asked (stock-alerts.ts). */
    fact: text('fact').notNull(),
    /** What the change was about, in paise; what else the message says is read when it is sent. */
    amountPaise: integer('amount_paise').notNull(),
    /** `dropped`: nothing was sent and nothing will be; `error` says why. */
    state: text('state').$type<'waiting' | 'sent' | 'parked' | 'dropped'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: integer('next_attempt_at').notNull(),
    error: text('error'),
    /** What the message said of the order, from which it can be drawn again; never the order page's key. */
    said: text('said', { mode: 'json' }).$type<Record<string, unknown>>(),
    sentAt: integer('sent_at'),
    createdAt: createdAt(),
  },
  (t) => [
    // A change that is seen twice, or by two at once, is told once: the database itself refuses the second row
    // of an order. Messages to people of the console have none: theirs are told apart by what is sent.
    uniqueIndex('outbox_one_a_fact').on(t.orderId, t.kind, t.fact),
    // Of one order the earlier messages that still wait: there are few.
    index('outbox_waiting').on(t.orderId, t.createdAt, t.id).where(sql`${t.state} = 'waiting'`),
    index('outbox_due').on(t.state, t.nextAttemptAt),
    index('outbox_newest').on(t.createdAt, t.id),
    index('outbox_state').on(t.state, t.createdAt, t.id),
  ],
);
