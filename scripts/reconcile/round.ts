/** One round over every order that is not final, and its summary. */
import { closeDatabase } from '@/db/client';
import { reconcileOnce } from '@/lib/payments/reconcile';

/** @returns the exit code: 1 when a look failed. */
export async function runRound(): Promise<0 | 1> {
  const summary = await reconcileOnce({ limit: 10_000, ahead: true });
  closeDatabase();
  console.log(JSON.stringify(summary));
  return summary.failed > 0 ? 1 : 0;
}
