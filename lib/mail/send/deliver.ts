/**
 * Sends what the outbox holds: claimed with a lease, sent while no transaction is open, marked after it was
 * taken. So a message goes out at least once: a process that ends in between leaves it to the next one, which
 * sends it again under the same Message-ID.
 */
import 'server-only';
import { speakIn } from '#language';
import { reader, transaction } from '@/db/client';
import { appendEvent } from '@/db/queries/order-events';
import {
  claimMessage,
  isOrderMessage,
  isStockMessage,
  messagesDue,
  type OrderMessage,
  type OutboxRow,
  refundsToAnnounce,
  sentOfOrder,
  updateWaitingMessage,
} from '@/db/queries/outbox';
import { setStockAlert } from '@/db/queries/stock-alerts';
import { env } from '@/lib/env';
import { languageOf, pathIn } from '@/lib/language/languages';
import { describeError, log } from '@/lib/log';
import { openOrderPath } from '@/lib/orders/order-token';
import { mailLink } from '@/lib/orders/proof/proof';
import { inParallel } from '@/lib/payments/reconcile/in-parallel';
import { mailbox } from '../address';
import { announceRefundUnderWay } from '../announce';
import type { Prepared, Transport } from '../message';
import { draw } from '../render/draw';
import { messageName } from '../render/message-name';
import { readFacts } from '../render/read-facts';
import { ABOUT_UNPAID, isAboutUnpaid } from '../unpaid-limits';
import { accountMail } from './account-mail';
import { attachedDocuments } from './attached-documents';
import { MailError } from './mail-error';
import { giveUpAfter, retryDelay } from './retry';
import { SEND_LIMIT_MS } from './smtp-transport';
import { skipReason } from './still-true';
import { stockAlertMail } from './stock-alert-mail';
import { openTransport, senderOf } from './transport';

/** How long a worker may take over one message before another one tries, in milliseconds. */
const LEASE_MS = 2 * SEND_LIMIT_MS;
/** Messages under way at once. */
const PARALLEL = 3;
const BATCH = 30;
/** A refund that is confirmed within this time, in milliseconds, is told once, as done. */
const REFUND_SOON_MS = 60_000;

export interface DeliverySummary {
  sent: number;
  failed: number;
}

/**
 * Works through what is due. Any number of workers may run.
 * @param options.forMs no message is begun after this long, in milliseconds.
 */
export async function deliverMail({ forMs = 60_000 } = {}): Promise<DeliverySummary> {
  const summary: DeliverySummary = { sent: 0, failed: 0 };
  const run = { transport: openTransport(), summary, until: Date.now() + forMs, serverFault: false };
  try {
    await announceRefunds();
    while (await deliverBatch(run));
  } finally {
    run.transport?.close();
  }
  return summary;
}

interface Run {
  transport: Transport | undefined;
  summary: DeliverySummary;
  until: number;
  /** The server takes nothing now: the others keep their turn instead of waiting for the same answer. */
  serverFault: boolean;
}

const isOver = (run: Run) => run.serverFault || Date.now() > run.until;

/** @returns whether there may be more. */
async function deliverBatch(run: Run): Promise<boolean> {
  const due = await messagesDue(reader(), Date.now(), BATCH);
  await inParallel(due, PARALLEL, async (row) => {
    if (isOver(run)) return;
    const until = Date.now() + LEASE_MS;
    if (await transaction('claim message', (tx) => claimMessage(tx, row, until))) {
      await deliverOne(run, { ...row, attempts: row.attempts + 1, nextAttemptAt: until });
    }
  });
  return due.length > 0 && !isOver(run);
}

async function deliverOne(run: Run, row: OutboxRow): Promise<void> {
  try {
    const prepared = await prepare(row);
    const needless = 'needless' in prepared ? prepared.needless : undefined;
    if (needless || !run.transport || !('mail' in prepared)) {
      return await drop(row, needless ?? 'No mail server is set: MAIL_URL');
    }
    await send(run.transport, row, prepared);
    run.summary.sent += 1;
    log.info('message sent', {
      reference: prepared.reference,
      eventType: row.kind,
      attempt: row.attempts,
    });
  } catch (error) {
    run.summary.failed += 1;
    const fault =
      error instanceof MailError
        ? error
        : new MailError('later', `fault of our own: ${describeError(error)}`);
    if (fault.fault === 'server') run.serverFault = true;
    await postpone(row, fault);
  }
}

function prepare(row: OutboxRow): Promise<Prepared> {
  if (isOrderMessage(row)) return orderMail(row);
  return isStockMessage(row) ? stockAlertMail(row) : accountMail(row, Date.now());
}

async function orderMail(row: OrderMessage): Promise<Prepared> {
  const { order, facts, documents } = await readFacts(reader(), row, Date.now());
  const needless =
    order.erased === null
      ? (skipReason(facts) ?? (await toldBefore(row)))
      : 'The customer’s address was erased';
  if (needless) return { needless };
  const { PUBLIC_URL } = env();
  // Anybody can enter anybody's address: until it is paid, a mail carries nothing that they wrote.
  const name = order.authorisedPaise > 0 ? `${order.firstName} ${order.lastName}` : '';
  const to = mailbox(name, order.email);
  if (!to) throw new MailError('refused', 'the order has no address that a message can go to');
  const path = await openOrderPath(order.id);
  const language = languageOf(order.language);
  const links = { order: `${PUBLIC_URL}${mailLink(path)}`, shop: `${PUBLIC_URL}${pathIn(language, '/')}` };
  const drawn = speakIn(language, () => draw(facts, links));
  return {
    mail: {
      ...drawn,
      ...messageName(row, order.reference, PUBLIC_URL),
      to,
      attachments: await attachedDocuments(reader(), documents),
    },
    reference: order.reference,
    said: facts,
  };
}

/** Of an order that is not paid, the customer hears once. */
async function toldBefore({ id, orderId, kind }: OrderMessage): Promise<string | undefined> {
  if (!isAboutUnpaid(kind)) return undefined;
  const sent = await sentOfOrder(reader(), orderId, ABOUT_UNPAID);
  return sent.some((one) => one !== id) ? 'Told before that it is not paid' : undefined;
}

async function send(
  transport: Transport,
  row: OutboxRow,
  { mail, said }: Extract<Prepared, { mail: unknown }>,
): Promise<void> {
  await transport.send({ ...mail, from: senderOf(env()) });
  // It was taken, whoever holds the claim by now.
  await transaction('message sent', async (tx) => {
    const now = Date.now();
    const changes = { state: 'sent', said, sentAt: now, error: null } as const;
    if (!(await updateWaitingMessage(tx, row.id, changes))) return;
    if (isStockMessage(row)) await setStockAlert(tx, row.fact, 'told');
    await tell(tx, row, `Told the customer: ${mail.subject}`, now);
  });
}

async function drop(row: OutboxRow, why: string): Promise<void> {
  await transaction('drop message', (tx) =>
    updateWaitingMessage(tx, row.id, { state: 'dropped', error: why }, row.nextAttemptAt),
  );
}

async function postpone(row: OutboxRow, fault: MailError): Promise<void> {
  const parked = fault.fault === 'refused' || giveUpAfter(row.attempts);
  log.warn('message not sent', {
    eventType: row.kind,
    attempt: row.attempts,
    outcome: parked ? 'parked' : 'later',
    error: describeError(fault),
  });
  await transaction('postpone message', async (tx) => {
    const now = Date.now();
    const changes = {
      state: parked ? ('parked' as const) : ('waiting' as const),
      nextAttemptAt: now + retryDelay(row.attempts),
      error: fault.message,
    };
    const mine = await updateWaitingMessage(tx, row.id, changes, row.nextAttemptAt);
    if (mine && parked) await tell(tx, row, `A message to the customer was set aside: ${fault.message}`, now);
  });
}

type Tx = Parameters<typeof appendEvent>[0];

/** The history of the order. */
async function tell(tx: Tx, row: OutboxRow, summary: string, now: number): Promise<void> {
  if (row.orderId === null) return;
  await appendEvent(tx, {
    orderId: row.orderId,
    at: now,
    kind: 'message',
    cause: 'system',
    summary,
    data: { messageId: row.id, kind: row.kind },
  });
}

/** A refund whose confirmation takes its time is no change of the order, so nothing else would tell of it. */
async function announceRefunds(): Promise<void> {
  const now = Date.now();
  const slow = await refundsToAnnounce(reader(), now - REFUND_SOON_MS, BATCH);
  if (slow.length === 0) return;
  await transaction('announce refunds', async (tx) => {
    for (const refund of slow) await announceRefundUnderWay(tx, refund, now);
  });
}
