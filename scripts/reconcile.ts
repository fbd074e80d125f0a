/** `npm run reconcile`: looks once at every order that is not final. Exit code 1 when a look failed. */
import './load-env';
import { closeDatabase } from '@/db/client';
import { reconcileOnce } from '@/lib/payments/reconcile';

const summary = await reconcileOnce({ limit: 10_000, ahead: true });
closeDatabase();
console.log(JSON.stringify(summary));
process.exitCode = summary.failed > 0 ? 1 : 0;
