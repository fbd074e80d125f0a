/** Figures as the rows of a table and the bars of a chart. Pure. */
import type { Days, Declines, Figures } from '@/db/queries/figures-by';

export type { Figures };

import { declineReason } from '@/lib/orders/decline-reasons';

export interface SpanRow extends Figures {
  /** Days since 1970 by Indian time, both included. */
  from: number;
  to: number;
}

const NONE: Figures = {
  orders: 0,
  totalPaise: 0,
  paid: 0,
  heldPaise: 0,
  chargedPaise: 0,
  refundedPaise: 0,
  failed: 0,
};

export function addFigures(rows: readonly Figures[]): Figures {
  const sum = { ...NONE };
  for (const name of Object.keys(NONE) as (keyof Figures)[]) {
    for (const row of rows) sum[name] += row[name];
  }
  return sum;
}

/** The Monday of a day's week. Day 0, 1 January 1970, was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((day + 3) % 7);
}

/** A row for each day of the period, or for each week, of which the first and the last may be cut: also without orders. */
export function spansOf(
  rows: readonly (Figures & { day: number })[],
  { from, to }: Days,
  by: 'day' | 'week',
): SpanRow[] {
  const startOf = (day: number) => (by === 'day' ? day : mondayOf(day));
  const length = by === 'day' ? 1 : 7;
  const grouped = Map.groupBy(rows, ({ day }) => startOf(day));
  const spans: SpanRow[] = [];
  for (let start = startOf(from); start <= to; start += length) {
    spans.push({
      ...addFigures(grouped.get(start) ?? []),
      from: Math.max(start, from),
      to: Math.min(start + length - 1, to),
    });
  }
  return spans;
}

/** Paid orders of all orders, in percent with one decimal; undefined without an order. */
export function conversionOf({ paid, orders }: Pick<Figures, 'paid' | 'orders'>): number | undefined {
  return orders > 0 ? Math.round((1_000 * paid) / orders) / 10 : undefined;
}

export interface Reason {
  /** As the customer reads it. */
  text: string;
  tries: number;
}

/** Codes that customers read one sentence for are one reason. The most frequent first. */
export function reasonsOf(declines: readonly Declines[]): Reason[] {
  const tries = new Map<string, number>();
  for (const { code, payments } of declines) {
    const { what } = declineReason(code);
    tries.set(what, (tries.get(what) ?? 0) + payments);
  }
  return [...tries].map(([text, count]) => ({ text, tries: count })).sort((a, b) => b.tries - a.tries);
}
