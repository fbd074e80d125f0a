/** An order's history in words: what happened, who did it, why. Pure. */
import type { OrderEventRow } from '@/db/queries/order-events';
import { NOTE_LENGTH } from '../actions/reason-length';
import { common, history as t } from '../messages';
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
    .map((event) => ({ ...event, cause: causeOf(event) }))
    .map((event) => ({
      id: event.id,
      at: new Date(event.at),
      kind: event.kind,
      what: inOurWords(visibleText(event.summary)),
      who: who(event.cause),
      side: sideOf(event.cause),
      why: textOf(event, 'reason'),
      note: textOf(event, 'note', NOTE_LENGTH),
      change: changeOf(event),
    }))
    .sort((a, b) => b.id - a.id);
}

/** `AUTHORIZED → PROCESSED` as the chips call it: what is stored names the gateway's statuses. */
function inOurWords(text: string): string {
  return text.replace(/\b([A-Z_]{6,}) → ([A-Z_]{6,})\b/g, (pair, before: string, after: string) => {
    const words: Readonly<Record<string, string>> = common.statuses;
    return words[before] && words[after] ? `${words[before]} → ${words[after]}` : pair;
  });
}

function textOf({ data }: OrderEventRow, name: string, limit?: number): string | undefined {
  const text = data?.[name];
  return typeof text === 'string' ? visibleText(text, limit) : undefined;
}

function changeOf(event: OrderEventRow): HistoryEntry['change'] {
  const [before, after] = [textOf(event, 'before'), textOf(event, 'after')];
  return before !== undefined && after !== undefined ? { before, after } : undefined;
}

/** What the shop asks of the gateway because of what a customer does, it asks itself: customers talk to the shop. */
const causeOf = ({ kind, cause }: OrderEventRow) =>
  kind === 'operation' && cause === 'shopper' ? 'for-shopper' : cause;

const SIDES: Readonly<Record<string, Side>> = {
  shopper: 'customer',
  request: 'customer',
  place: 'gateway',
  page: 'gateway',
  callback: 'gateway',
  webhook: 'gateway',
  reconcile: 'gateway',
  look: 'gateway',
  system: 'shop',
  'for-shopper': 'shop',
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
