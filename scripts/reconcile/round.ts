/** One round over every order that is not final, or whose turn has come, and its summary. */
import { closeDatabase } from '@/db/client';
import { sendMorningMail } from '@/lib/console/today/morning-mail';
import { sweepDaily } from '@/lib/housekeeping/sweep';
import { describeError, log } from '@/lib/log';
import { deliverMail } from '@/lib/mail/send/deliver';
import { reconcileRound } from '@/lib/payments/reconcile/reconcile-round';
import { fetchSettlementsWhenDue } from '@/lib/settlements/fetch';
import { wirePayments } from '@/lib/wire-payments';

/** @returns the exit code: 1 when a sync failed. */
export async function runRound({ due }: { due: boolean }): Promise<0 | 1> {
  wirePayments();
  const summary = await reconcileRound({ limit: 10_000, ahead: !due });
  // The shop's server does these by itself; a scheduler that calls this may stand in for it.
  await sendMorningMail().catch((error: unknown) =>
    log.error('morning mail not written', { error: describeError(error) }),
  );
  await deliverMail().catch((error: unknown) =>
    log.error('messages not sent', { error: describeError(error) }),
  );
  await sweepDaily().catch((error: unknown) =>
    log.error('sweep ended early', { error: describeError(error) }),
  );
  await fetchSettlementsWhenDue().catch((error: unknown) =>
    log.error('settlements ended early', { error: describeError(error) }),
  );
  closeDatabase();
  console.log(JSON.stringify(summary));
  return summary.failed > 0 ? 1 : 0;
}
