/** What an open page of the console asks for every few seconds: whether what it shows has changed. */
import 'server-only';
import { reader } from '@/db/client';
import { countAttention } from '@/db/queries/console-attention';
import { type ChangeStamp, orderStamp, ordersStamp } from '@/db/queries/console-live';
import { newestStockChange } from '@/db/queries/goods-text';
import { lastSettlementFetch } from '@/db/queries/settlements';
import { may } from '@/lib/auth/permissions';
import { sessionHolder } from '@/lib/auth/sessions/holder';
import { readSessionId } from '@/lib/auth/sessions/session-cookie';
import { indianDay } from '@/lib/figures/indian-day';
import { REFUSED_FOR_MS, UNANSWERED_AFTER_MS } from '../list-limits';
import type { News } from './types';

/**
 * Asks for the session itself and does not count as its use: a page that stands open keeps nobody signed in.
 * @param order the order whose page is open; without it, the lists and what waits for a person.
 * @returns the status to answer with where there is nothing to tell: 401 without a session, 403 without the permission,
 * 404 without the order.
 */
export async function newsFor(order: string | undefined, now = Date.now()): Promise<News | 401 | 403 | 404> {
  const sessionId = await readSessionId();
  const viewer = sessionId ? await sessionHolder(sessionId, now, { watching: true }) : undefined;
  if (!viewer) return 401;
  if (!may(viewer, 'orders.read')) return 403;
  const found = order === undefined ? await stampOfLists(now) : await orderStamp(reader(), order);
  if (!found) return 404;
  return { stamp: found.stamp, ageMs: found.changedAt === null ? null : Math.max(0, now - found.changedAt) };
}

/**
 * With what comes without a change of any order: webhooks and messages set aside, stock that was corrected, settlements that were
 * fetched, and the day, by which holds lapse.
 */
async function stampOfLists(now: number): Promise<ChangeStamp> {
  const [{ stamp, changedAt }, waiting, stock, fetched] = await Promise.all([
    ordersStamp(reader()),
    countAttention(reader(), now - UNANSWERED_AFTER_MS, now - REFUSED_FOR_MS),
    newestStockChange(reader()),
    lastSettlementFetch(reader()),
  ]);
  const parts = [stamp, ...Object.values(waiting), stock, fetched?.endedAt, indianDay(now)];
  return { stamp: parts.join('.'), changedAt };
}
