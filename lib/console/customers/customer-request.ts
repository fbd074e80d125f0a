/** What becomes of a customer's request, in lines that an administrator reads: of the console, and of `npm run customer`. */
import { dayBefore } from '@/lib/retention/export';
import type { Requested } from '@/lib/retention/request';
import { customers as t, waitText } from '../messages';

/** @param done whether it was erased, or may be. */
export function requestLines(requested: Requested, done: boolean): string[] {
  const count = (what: 'everything' | 'contact') => requested.due.filter((one) => one.what === what).length;
  const due = t.due(count('everything'), count('contact'), requested.checkouts.length, requested.stockAlerts);
  return [
    due === '' ? t.nothingDue : done ? t.erased(due) : t.canGo(due),
    ...(requested.unsent.length > 0 && !done ? [t.unsent(requested.unsent.join(', '))] : []),
    ...requested.kept.map(({ reference, until }) => t.kept(reference, dayBefore(until))),
    ...requested.unfinished.map(({ reference, waits }) =>
      t.refused(reference, waits.map((wait) => waitText[wait]).join('; ')),
    ),
  ];
}
