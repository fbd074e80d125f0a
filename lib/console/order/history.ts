/** An order's history in words: what happened, who did it, why. Pure. */
import type { OrderEventRow } from '@/db/queries/order-events';
import { history as t } from '../messages';
import { visibleText } from '../visible-text';

export interface HistoryEntry {
  id: number;
  at: Date;
  kind: string;
  what: string;
  who: string;
  why: string | undefined;
}

/** Newest first. */
export function history(events: readonly OrderEventRow[]): HistoryEntry[] {
  return events
    .map((event) => ({
      id: event.id,
      at: new Date(event.at),
      kind: event.kind,
      what: visibleText(event.summary),
      who: who(event.cause),
      why: typeof event.data?.reason === 'string' ? visibleText(event.data.reason) : undefined,
    }))
    .sort((a, b) => b.id - a.id);
}

/** `admin:asha@shop.example` and `asha@shop.example` are both Asha. */
export function who(cause: string): string {
  if (Object.hasOwn(t.causes, cause)) return t.causes[cause] ?? cause;
  return visibleText(cause.replace(/^admin:/, ''), 100);
}
