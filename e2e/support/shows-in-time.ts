/** Of goods that were changed, by whomever: in every instance. */
import { setTimeout as sleep } from 'node:timers/promises';

/** What the shop promises (lib/catalog/changed-at.ts), in milliseconds. */
const SHOWS_WITHIN_MS = 5_000;

/**
 * Asks again and again until the change shows, which it must in answer to whatever is asked five seconds after it. How long
 * that answer takes is the machine's affair: a page that is drawn slowly is not out of date.
 * @param ask throws while the change does not show. @param since UTC milliseconds: when the change was made.
 */
export async function showsInTime(ask: () => Promise<void>, since = Date.now()): Promise<void> {
  for (;;) {
    const late = Date.now() - since >= SHOWS_WITHIN_MS;
    try {
      return await ask();
    } catch (error) {
      if (late) throw error;
    }
    await sleep(250);
  }
}
