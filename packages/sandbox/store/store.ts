/** The whole state behind one handle. Every write is synchronous: it is on file before anybody is answered. */
import { callbackStore } from './callbacks';
import { faultStore } from './faults';
import { imeiStore } from './imeis';
import { movementStore } from './movements';
import { openState } from './open';
import { orderStore } from './orders';
import { requestStore } from './requests';
import { type Settings, settingsStore } from './settings';
import { tokenStore } from './tokens';
import { webhookStore } from './webhooks';

export type Store = ReturnType<typeof openStore>;

/** Access tokens stay: a reset in mid-run must not look like a revoked token to the shop. */
const EMPTIED = [
  'orders',
  'links',
  'capture_references',
  'payment_references',
  'imeis',
  'requests',
  'movements',
  'webhooks',
  'webhook_attempts',
  'callbacks',
  'faults',
  'settings',
];

export function openStore(file: string, defaults: Settings) {
  const db = openState(file);
  const faults = faultStore(db);
  return {
    orders: orderStore(db),
    tokens: tokenStore(db),
    requests: requestStore(db),
    imeis: imeiStore(db),
    movements: movementStore(db),
    webhooks: webhookStore(db),
    callbacks: callbackStore(db),
    settings: settingsStore(db, defaults),
    faults,
    /** All or nothing; nested calls are savepoints. */
    transaction: <T>(work: () => T): T => db.transaction(work).immediate(),
    /** What `work` returns; nothing that it wrote stays. */
    tryOut<T>(work: () => T): T {
      db.exec('SAVEPOINT try_out');
      try {
        return work();
      } finally {
        db.exec('ROLLBACK TO try_out; RELEASE try_out');
      }
    },
    reset(): void {
      db.transaction(() => {
        for (const table of EMPTIED) db.exec(`DELETE FROM ${table}`);
      })();
      faults.forget();
    },
    close: (): void => {
      db.close();
    },
  };
}
