/** What waits for a person. Each function demands the session itself. */
import 'server-only';
import { reader } from '@/db/client';
import { type AttentionCounts, countAttention } from '@/db/queries/console-attention';
import { requireViewer } from '@/lib/auth/guard';

/** A call still under way is no news; one that has no answer after this long is, in milliseconds. */
export const UNANSWERED_AFTER_MS = 60_000;

/** An order that the gateway refused to take is told for this long, in milliseconds. */
export const REFUSED_FOR_MS = 3 * 24 * 60 * 60_000;

export type { AttentionCounts };

export async function attentionCounts(): Promise<AttentionCounts> {
  await requireViewer();
  return countAttention(reader(), Date.now() - UNANSWERED_AFTER_MS, Date.now() - REFUSED_FOR_MS);
}
