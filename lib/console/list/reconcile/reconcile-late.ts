/** When reconcile counts as not running. Pure; times in UTC milliseconds. */

/** How often it is expected when the shop's own timer is off and something else runs it. */
export const EXPECTED_WITHOUT_TIMER_MS = 5 * 60_000;
const ROUNDS_MISSED = 3;

/**
 * @param upSince since when this process runs: before, it could not have seen a round of its own.
 * @param intervalMs of the shop's timer; 0 when that is off.
 */
export function isLate({
  lastEndedAt,
  upSince,
  intervalMs,
  now,
}: {
  lastEndedAt: number | undefined;
  upSince: number;
  intervalMs: number;
  now: number;
}): boolean {
  const patience = ROUNDS_MISSED * (intervalMs || EXPECTED_WITHOUT_TIMER_MS);
  return now - Math.max(lastEndedAt ?? 0, upSince) > patience;
}
