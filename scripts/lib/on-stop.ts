/** Ctrl-C, a closed terminal, or the death of the process that started us. */
import { killAllGroups } from './processes.mjs';

/** npm passes a Ctrl-C on that the terminal has delivered already: both are one wish. */
const SAME_WISH_MS = 700;

/**
 * Runs `handler` once when this process is asked to stop, then ends it with the code that it returns.
 * Asked again, everything that was started is killed at once.
 */
export function onStop(handler: () => Promise<number>): void {
  let askedAt: number | undefined;
  const asked = () => {
    const now = Date.now();
    if (askedAt === undefined) {
      askedAt = now;
      void handler().then((code) => process.exit(code));
    } else if (now - askedAt > SAME_WISH_MS) {
      killAllGroups();
      process.exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked);
  process.on('disconnect', asked);
}
