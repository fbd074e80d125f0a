/** The console's list of messages to customers, and one of them as it was sent. Each function demands its permission itself. */
import { speakIn } from '#language';
import 'server-only';
import { z } from 'zod';
import { reader, transaction } from '@/db/client';
import { appendEvent } from '@/db/queries/order-events';
import {
  type MessageListRow,
  type MessageState,
  messageById,
  messagesAbout,
  messagesBeyond,
  type OrderMessage,
  releaseMessage,
} from '@/db/queries/outbox';
import { requirePermission } from '@/lib/auth/guard';
import { env } from '@/lib/env';
import { languageOf } from '@/lib/language/languages';
import { draw } from '@/lib/mail/render/draw';
import { mailFacts } from '@/lib/mail/render/facts';
import { readFacts } from '@/lib/mail/render/read-facts';
import { type MailRoute, mailRoute } from '@/lib/mail/send/mail-route';
import { wakeMailer } from '@/lib/mail/send/wake';
import { decodeCursor, encodeCursor } from './list/cursor';
import { pageOfRows } from './list/page-of-rows';
import { history, customerMessages as t } from './messages';
import { visibleText } from './visible-text';

export const PAGE_SIZE = 25;

/** The field of the form that sends a message again. */
export const messageField = z.object({ messageId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/) });

export interface MessageSummary {
  id: string;
  orderId: string;
  reference: string;
  to: string;
  what: string;
  state: MessageState;
  writtenAt: Date;
  sentAt: Date | undefined;
  /** When it is tried again, of one that waits after a try that failed. */
  nextTryAt: Date | undefined;
  attempts: number;
  why: string | undefined;
}

export interface MessageList {
  rows: MessageSummary[];
  older: string | undefined;
  newer: string | undefined;
}

/** @param position cursors out of an address; a malformed one means the first page. */
export async function listMessages(
  state: MessageState | undefined,
  { after, before }: { after?: string | undefined; before?: string | undefined } = {},
): Promise<MessageList> {
  await requirePermission('messages.read');
  const towardsNewer = decodeCursor(before);
  let page = await readPage(state, towardsNewer ? 'newer' : 'older', towardsNewer ?? decodeCursor(after));
  // Going back ends at the first page, and that one is full.
  if (towardsNewer && !page.hasNewer) page = await readPage(state, 'older', undefined);
  const { rows, hasOlder, hasNewer } = page;
  const [first, last] = [rows.at(0), rows.at(-1)];
  return {
    rows: rows.map(summary),
    older: hasOlder && last ? encodeCursor(last) : undefined,
    newer: hasNewer && first ? encodeCursor(first) : undefined,
  };
}

async function readPage(
  state: MessageState | undefined,
  direction: 'older' | 'newer',
  from: ReturnType<typeof decodeCursor>,
) {
  const rows = await messagesBeyond(reader(), { state, from, direction, limit: PAGE_SIZE + 1 });
  return pageOfRows([rows], { direction, within: from !== undefined, size: PAGE_SIZE });
}

function summary(row: MessageListRow): MessageSummary {
  return {
    id: row.id,
    orderId: row.orderId,
    reference: row.reference,
    to: visibleText(row.email, 100),
    what: t.kinds[row.kind],
    state: row.state,
    writtenAt: new Date(row.createdAt),
    sentAt: row.sentAt === null ? undefined : new Date(row.sentAt),
    nextTryAt: row.state === 'waiting' && row.error ? new Date(row.nextAttemptAt) : undefined,
    attempts: row.attempts,
    why: row.error ? visibleText(row.error, 200) : undefined,
  };
}

export interface MessageDetail extends MessageSummary {
  subject: string;
  html: string;
  text: string;
  /** `sent`: drawn from what it said then. `now`: drawn from the order as it is, as it would go out now. */
  drawnFrom: 'sent' | 'now';
}

/** @returns undefined when there is no such message. */
export async function messageDetail(id: string): Promise<MessageDetail | undefined> {
  await requirePermission('messages.read');
  const row = await messageById(reader(), id);
  if (!row) return undefined;
  const { order, facts: current } = await readFacts(reader(), row, Date.now());
  const said = saidBy(row);
  // The order page's address is the customer's key: here the link leads to our own page of the order.
  const { PUBLIC_URL } = env();
  const links = { order: `${PUBLIC_URL}/admin/orders/${order.id}`, shop: `${PUBLIC_URL}/` };
  return {
    ...summary({ ...row, reference: order.reference, email: order.email }),
    // As the customer reads it.
    ...speakIn(languageOf(order.language), () => draw(said ?? current, links)),
    drawnFrom: said ? 'sent' : 'now',
  };
}

/** An earlier version of the shop may have kept less than this one draws. */
function saidBy({ said }: OrderMessage) {
  const parsed = mailFacts.safeParse(said);
  return parsed.success ? parsed.data : undefined;
}

/** Where messages go, without a secret in it. */
export async function messageRoute(): Promise<MailRoute> {
  await requirePermission('messages.read');
  return mailRoute(env());
}

/** All that this order's customer was sent, and what waits, oldest first. */
export async function messagesOfOrder(orderId: string): Promise<MessageSummary[]> {
  await requirePermission('messages.read');
  return (await messagesAbout(reader(), orderId)).map(summary);
}

/**
 * Puts a message that was set aside back into the queue. Called by an action, which has checked the permission.
 * @param sentToo also one that was sent: the customer has lost it, and gets it as it says now.
 */
export async function sendAgain(
  id: string,
  actor: string,
  { sentToo = false, now = Date.now() }: { sentToo?: boolean; now?: number } = {},
): Promise<boolean> {
  const done = await transaction('release message', async (tx) => {
    const orderId = await releaseMessage(tx, id, now, sentToo ? ['parked', 'sent'] : ['parked']);
    if (orderId === undefined) return false;
    await appendEvent(tx, {
      orderId,
      at: now,
      kind: 'message',
      cause: actor,
      summary: sentToo ? history.messageSentAgain : history.messageReleased,
      data: { messageId: id },
    });
    return true;
  });
  if (done) wakeMailer();
  return done;
}
