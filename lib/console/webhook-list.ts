/** The webhooks that an administrator may want to see. Demands its permission itself. */
import 'server-only';
import { reader } from '@/db/client';
import {
  type InboxListRow,
  parkedWebhooks,
  retriedWebhooks,
  webhooksWithoutOrder,
} from '@/db/queries/console-attention';
import { requirePermission } from '@/lib/auth/guard';
import { type RefusedWebhooks, refusedWebhooks } from '@/lib/payments/sync/inbound/refused-webhooks';
import { eventLines } from './event-text';
import { webhooks as t } from './messages';
import { visibleText } from './visible-text';

const LONGEST_LIST = 100;

export interface WebhookView {
  /** As the gateway gave it: for the form's field. */
  id: string;
  shownId: string;
  receivedAt: Date;
  eventType: string;
  /** The order's reference or gateway id, if the event names one; it may be of another shop. */
  about: string | undefined;
  attempts: number;
  why: string;
  /** The event itself, line by line. */
  event: string[];
}

export interface WebhookLists {
  /** A run of refused signatures, which concerns all webhooks that come. */
  refused: RefusedWebhooks | undefined;
  /** Tried too often without success: a person says when to try again. */
  parked: WebhookView[];
  /** Failed at least once; the timer tries them again by itself. */
  retried: WebhookView[];
  /** Kept and acknowledged, and without any effect. */
  withoutOrder: WebhookView[];
}

/** Newest first; at most a hundred of each. */
export async function listWebhooks(): Promise<WebhookLists> {
  await requirePermission('webhooks.read');
  const [refused, parked, retried, withoutOrder] = await Promise.all([
    refusedWebhooks(),
    parkedWebhooks(reader(), LONGEST_LIST),
    retriedWebhooks(reader(), LONGEST_LIST),
    webhooksWithoutOrder(reader(), LONGEST_LIST),
  ]);
  return {
    refused,
    parked: parked.map((row) => webhookView(row, row.error ?? t.notRecorded)),
    retried: retried.map((row) => webhookView(row, row.error ?? t.notRecorded)),
    withoutOrder: withoutOrder.map((row) => webhookView(row, withoutOrderWhy(row))),
  };
}

function withoutOrderWhy({ orderReference, gatewayOrderId }: InboxListRow): string {
  return orderReference || gatewayOrderId ? t.otherShop : t.namesNoOrder;
}

function webhookView(row: InboxListRow, why: string): WebhookView {
  const about = row.orderReference ?? row.gatewayOrderId ?? undefined;
  return {
    id: row.id,
    shownId: visibleText(row.id, 100),
    receivedAt: new Date(row.receivedAt),
    eventType: visibleText(row.eventType, 60),
    about: about && visibleText(about, 60),
    attempts: row.attempts,
    why: visibleText(why, 200),
    event: row.body.length === 0 ? [t.cleared] : eventLines(row.body),
  };
}
