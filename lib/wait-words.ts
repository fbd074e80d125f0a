/** How long to wait, in words. Pure. */

/** `in a minute`, `in 12 minutes`, `in 2 hours`. Rounded up: nobody is told to come back too early. */
export function inWords(until: number, now: number): string {
  const minutes = Math.max(1, Math.ceil((until - now) / 60_000));
  if (minutes === 1) return 'in a minute';
  if (minutes <= 90) return `in ${minutes} minutes`;
  return `in ${Math.ceil(minutes / 60)} hours`;
}
