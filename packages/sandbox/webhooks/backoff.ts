/** When a webhook that was not accepted is tried again, as the gateway publishes it. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const WAITS_SECONDS = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR] as const;

/**
 * @param attempts how many have been made.
 * @param speed how many times faster than the gateway.
 * @returns milliseconds, or undefined when it is given up.
 */
export function waitBefore(attempts: number, speed: number): number | undefined {
  const seconds = WAITS_SECONDS[attempts - 1];
  return seconds === undefined ? undefined : Math.round((seconds * 1_000) / speed);
}
