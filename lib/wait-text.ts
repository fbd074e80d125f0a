import { forms } from '@/shop/messages';

/** `in a minute`, `in 12 minutes`, `in 2 hours`. Rounded up: nobody is told to come back too early. Pure. */
export function waitText(until: number, now: number): string {
  const minutes = Math.max(1, Math.ceil((until - now) / 60_000));
  if (minutes === 1) return forms.wait.aMinute;
  return minutes <= 90 ? forms.wait.minutes(minutes) : forms.wait.hours(Math.ceil(minutes / 60));
}
