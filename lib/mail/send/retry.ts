/** When a message that was not taken is tried again. Pure. */

/** Tries before the message is parked for an administrator: with the pauses between them about twenty hours. */
export const MAX_ATTEMPTS = 14;

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 3 * 60 * 60_000;

/** Doubles from half a minute up to three hours, in milliseconds. @param attempts those made so far. */
export function retryDelay(attempts: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(Math.max(0, attempts - 1), 20));
}

export function giveUpAfter(attempts: number): boolean {
  return attempts >= MAX_ATTEMPTS;
}
