/** An order's history in words: what happened, who did it, why. Pure. */
import type { OrderEventRow } from '@/db/queries/order-events';
import { NOTE_LENGTH } from '../actions/reason-length';
import { history as t } from '../messages';
import { visibleText } from '../visible-text';

/** Whose doing an entry is. */
export type Side = 'customer' | 'gateway' | 'shop' | 'staff';

export interface HistoryEntry {
  id: number;
  at: Date;
  kind: string;
  what: string;
  who: string;
  side: Side;
  why: string | undefined;
  /** What a colleague wrote for the others. */
  note: string | undefined;
  /** What it was, and what it became. */
  change: { before: string; after: string } | undefined;
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
      side: sideOf(event.cause),
      why: textOf(event, 'reason'),
      note: textOf(event, 'note', NOTE_LENGTH),
      change: changeOf(event),
    }))
    .sort((a, b) => b.id - a.id);
}

function textOf({ data }: OrderEventRow, name: string, limit?: number): string | undefined {
  const text = data?.[name];
  return typeof text === 'string' ? visibleText(text, limit) : undefined;
}

function changeOf(event: OrderEventRow): HistoryEntry['change'] {
  const [before, after] = [textOf(event, 'before'), textOf(event, 'after')];
  return before !== undefined && after !== undefined ? { before, after } : undefined;
}

const SIDES: Readonly<Record<string, Side>> = {
  shopper: 'customer',
  place: 'customer',
  page: 'customer',
  request: 'customer',
  callback: 'gateway',
  webhook: 'gateway',
  reconcile: 'gateway',
  look: 'gateway',
  system: 'shop',
};

/** A fetch brings the gateway's word, whatever made us fetch. */
export function sideOf(cause: string): Side {
  return (Object.hasOwn(SIDES, cause) ? SIDES[cause] : undefined) ?? 'staff';
}

/** `admin:asha@shop.example` and `asha@shop.example` are both Asha. */
export function who(cause: string): string {
  if (Object.hasOwn(t.causes, cause)) return t.causes[cause] ?? cause;
  return visibleText(cause.replace(/^admin:/, ''), 100);
}
