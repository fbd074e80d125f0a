/** One round over every order that is not final, and its summary. */
import { closeDatabase } from '@/db/client';
import { describeError, log } from '@/lib/log';
import { deliverMail } from '@/lib/mail/deliver';
import { reconcileOnce } from '@/lib/payments/reconcile';

/** @returns the exit code: 1 when a look failed. */
export async function runRound(): Promise<0 | 1> {
  const summary = await reconcileOnce({ limit: 10_000, ahead: true });
  // The shop's server has a mailer of its own; a scheduler that calls this may stand in for it.
  await deliverMail().catch((error: unknown) =>
    log.error('messages not sent', { error: describeError(error) }),
  );
  closeDatabase();
  console.log(JSON.stringify(summary));
  return summary.failed > 0 ? 1 : 0;
}
