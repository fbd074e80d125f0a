/** What documents of each kind make up, and what is left of the sales when credit notes are taken off. Pure. */
import type { invoiceSums } from '@/db/queries/invoice-list';
import { invoices as t } from '../messages';

type Row = Awaited<ReturnType<typeof invoiceSums>>[number];
const AMOUNTS = ['taxablePaise', 'cgstPaise', 'sgstPaise', 'igstPaise', 'totalPaise'] as const;

/** Amounts in paise; of what is left they may be below zero: goods sold in one month come back in the next. */
export type Sums = { title: string; count: number } & Record<(typeof AMOUNTS)[number], number>;

const KINDS = ['invoice', 'bill', 'credit-note'] as const;

export function sumsOf(rows: readonly Row[]): Sums[] {
  const kinds = KINDS.flatMap((kind) =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ kind: _, ...sums }) => ({ ...sums, title: t.kinds[kind] })),
  );
  if (!rows.some(({ kind }) => kind === 'credit-note')) return kinds;
  const net = AMOUNTS.map((name) => [
    name,
    rows.reduce((sum, row) => sum + (row.kind === 'credit-note' ? -row[name] : row[name]), 0),
  ]);
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  return [...kinds, { title: t.net, count, ...Object.fromEntries(net) } as Sums];
}
