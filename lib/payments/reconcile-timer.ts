/** Reconcile on a timer, inside the shop's own process. One round at a time; the next begins after the last has ended. */
import 'server-only';
import { env } from '@/lib/env';
import { describeError, log } from '@/lib/log';
import { reconcileOnce } from './reconcile';

const key = Symbol.for('storefront.reconcile-timer');
const holder = globalThis as { [key]?: NodeJS.Timeout };

/** Starts the timer once a process; RECONCILE_INTERVAL_SECONDS=0 leaves it off. */
export function startReconcileTimer(): void {
  const interval = env().RECONCILE_INTERVAL_SECONDS * 1000;
  if (interval === 0 || holder[key]) return;
  const next = () => {
    holder[key] = setTimeout(round, interval);
    holder[key].unref();
  };
  const round = async () => {
    const started = Date.now();
    try {
      const summary = await reconcileOnce();
      const idle = summary.looked + summary.sent + summary.webhooks === 0;
      log[idle ? 'debug' : 'info']('reconcile', { ...summary, elapsedMs: Date.now() - started });
    } catch (error) {
      log.error('reconcile round ended early', { error: describeError(error) });
    }
    next();
  };
  next();
}
