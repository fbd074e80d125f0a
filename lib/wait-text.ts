import { forms } from '@/shop/messages';

/**
 * `in a minute`, `in 12 minutes`, `in 2 hours`. Rounded up: nobody is told to come back too early. Pure.
 * @param words those for shoppers, unless the console gives its own: a translated shop leaves that in English.
 */
export function waitText(until: number, now: number, words = forms.wait): string {
  const minutes = Math.max(1, Math.ceil((until - now) / 60_000));
  if (minutes === 1) return words.aMinute;
  return minutes <= 90 ? words.minutes(minutes) : words.hours(Math.ceil(minutes / 60));
}
