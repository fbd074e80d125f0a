/** What documents of each kind make up, and what is left of the sales when credit notes are taken off. Pure. */
import type { invoiceSums } from '@/db/queries/invoice-list';
import { invoices as t } from '../messages';

type Row = Awaited<ReturnType<typeof invoiceSums>>[number];
const AMOUNTS = ['taxablePaise', 'cgstPaise', 'sgstPaise', 'igstPaise', 'totalPaise'] as const;

/** Amounts in paise, those of credit notes below zero; so may be what is left: goods sold in one month come back in the next. */
export type Sums = { title: string; count: number } & Record<(typeof AMOUNTS)[number], number>;

const KINDS = ['invoice', 'bill', 'credit-note'] as const;

export function sumsOf(rows: readonly Row[]): Sums[] {
  const kinds = KINDS.flatMap((kind) =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => ({
        title: t.kinds[kind],
        count: row.count,
        ...amounts((name) => (kind === 'credit-note' ? 0 - row[name] : row[name])),
      })),
  );
  if (!rows.some(({ kind }) => kind === 'credit-note')) return kinds;
  const net = amounts((name) => kinds.reduce((sum, row) => sum + row[name], 0));
  return [...kinds, { title: t.net, count: rows.reduce((sum, row) => sum + row.count, 0), ...net }];
}

const amounts = (of: (name: (typeof AMOUNTS)[number]) => number) =>
  Object.fromEntries(AMOUNTS.map((name) => [name, of(name)])) as Omit<Sums, 'title' | 'count'>;
