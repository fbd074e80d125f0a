/** Reconcile on a timer, inside the shop's own process. One round at a time; the next begins after the last has ended. */
import 'server-only';
import { sendMorningMail } from '@/lib/console/today/morning-mail';
import { env } from '@/lib/env';
import { sweepDaily } from '@/lib/housekeeping/sweep';
import { describeError, log } from '@/lib/log';
import { finishBeforeExit, isStopping } from '@/lib/server/shutdown';
import { fetchSettlementsWhenDue } from '@/lib/settlements/fetch';
import { isIdle, reconcileRound } from '../payments/reconcile/reconcile-round';

const key = Symbol.for('storefront.reconcile-timer');
const holder = globalThis as { [key]?: NodeJS.Timeout };

/** Starts the timer once a process; RECONCILE_INTERVAL_SECONDS=0 leaves it off. */
export function startReconcileTimer(): void {
  const interval = env().RECONCILE_INTERVAL_SECONDS * 1000;
  if (interval === 0 || holder[key]) return;
  const next = () => {
    holder[key] = setTimeout(() => finishBeforeExit(round()), interval);
    holder[key].unref();
  };
  const round = async () => {
    if (isStopping()) return;
    const started = Date.now();
    try {
      const summary = await reconcileRound();
      log[isIdle(summary) ? 'debug' : 'info']('reconcile', { ...summary, elapsedMs: Date.now() - started });
    } catch (error) {
      log.error('reconcile round ended early', { error: describeError(error) });
    }
    await sweepDaily().catch((error: unknown) =>
      log.error('sweep ended early', { error: describeError(error) }),
    );
    await sendMorningMail().catch((error: unknown) =>
      log.error('morning mail not written', { error: describeError(error) }),
    );
    // Nobody's payment waits for the pages of a settlement.
    finishBeforeExit(
      fetchSettlementsWhenDue().catch((error: unknown) =>
        log.error('settlements ended early', { error: describeError(error) }),
      ),
    );
    next();
  };
  next();
}
