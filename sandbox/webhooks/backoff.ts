/** When a webhook that was not accepted is tried again. The gateway publishes no schedule; this one is ours. */

const WAITS_SECONDS = [1, 3, 10, 30, 120, 600, 3_600] as const;

/** @param attempts how many have been made. @returns milliseconds, or undefined when it is given up. */
export function waitBefore(attempts: number): number | undefined {
  const seconds = WAITS_SECONDS[attempts - 1];
  return seconds === undefined ? undefined : seconds * 1_000;
}
