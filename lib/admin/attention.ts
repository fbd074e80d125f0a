/** What waits for a person. Each function demands the session itself. */
import 'server-only';
import { reader } from '@/db/client';
import { type AttentionCounts, countAttention, parkedWebhooks } from '@/db/queries/console-attention';
import { requireViewer } from '@/lib/auth/guard';
import { visibleText } from './visible-text';

/** A call still under way is no news; one that has no answer after this long is, in milliseconds. */
export const UNANSWERED_AFTER_MS = 60_000;

export type { AttentionCounts };

const LONGEST_LIST = 100;

export async function attentionCounts(): Promise<AttentionCounts> {
  await requireViewer();
  return countAttention(reader(), Date.now() - UNANSWERED_AFTER_MS);
}

export interface ParkedWebhookView {
  id: string;
  receivedAt: Date;
  eventType: string;
  /** The order's reference or gateway id, if the event names one; it may be of another shop. */
  about: string | undefined;
  attempts: number;
  why: string;
}

/** Webhooks that could not be worked on, newest first; at most a hundred. */
export async function listParkedWebhooks(): Promise<ParkedWebhookView[]> {
  await requireViewer();
  return (await parkedWebhooks(reader(), LONGEST_LIST)).map((row) => {
    const about = row.orderReference ?? row.gatewayOrderId ?? undefined;
    return {
      id: visibleText(row.id, 100),
      receivedAt: new Date(row.receivedAt),
      eventType: visibleText(row.eventType, 60),
      about: about && visibleText(about, 60),
      attempts: row.attempts,
      why: visibleText(row.error ?? 'not recorded', 200),
    };
  });
}
