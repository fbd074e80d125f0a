/**
 * Lets the mailer run soon, without anybody waiting for it: a mail server that is down or slow must not
 * slow a payment. Only the shop's own server has a mailer; in a script or a test nothing runs by itself.
 */
import 'server-only';
import { describeError, log } from '@/lib/log';
import { finishBeforeExit, isStopping } from '@/lib/server/shutdown';

/** Long enough for the transaction that wrote the message to commit; if it takes longer, reconcile's round wakes us. */
const SOON_MS = 250;

interface Mailer {
  run: () => Promise<unknown>;
  timer: NodeJS.Timeout | undefined;
  running: boolean;
  /** Woken while it ran: there may be more. */
  again: boolean;
}

// Route bundles and instrumentation each load this module; the mailer must be the same.
const key = Symbol.for('storefront.mailer');
const holder = globalThis as { [key]?: Mailer };

/** @param run sends what is due. Called once, when the server starts. */
export function startMailer(run: () => Promise<unknown>): void {
  holder[key] ??= { run, timer: undefined, running: false, again: false };
  wakeMailer();
}

export function wakeMailer(): void {
  const mailer = holder[key];
  // What waits is sent by the next server: it is in the outbox.
  if (!mailer || isStopping()) return;
  mailer.again = true;
  if (mailer.timer || mailer.running) return;
  mailer.timer = setTimeout(() => finishBeforeExit(runOnce(mailer)), SOON_MS);
  mailer.timer.unref();
}

async function runOnce(mailer: Mailer): Promise<void> {
  mailer.timer = undefined;
  mailer.running = true;
  mailer.again = false;
  try {
    await mailer.run();
  } catch (error) {
    log.error('the mailer ended early', { error: describeError(error) });
  }
  mailer.running = false;
  if (mailer.again) wakeMailer();
}
