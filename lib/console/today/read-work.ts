/** What waits today. */
import 'server-only';
import { requirePermission } from '@/lib/auth/guard';
import { type Today, todayOf } from './work-of';

/** For the page. Demands its permission itself. @param now UTC milliseconds. */
export async function today(now = Date.now()): Promise<Today> {
  return todayOf(await requirePermission('orders.read'), now);
}
