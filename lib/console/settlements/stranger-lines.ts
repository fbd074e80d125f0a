/** Lines of transfers that are of no payment of this shop, as the console lists them, and what is said of them. Each function demands its permission itself. */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { markNotOurs, strangersBeyond } from '@/db/queries/stranger-lines';
import { requirePermission } from '@/lib/auth/guard';
import { type PagePosition, pageAt } from '../list/page-at';
import { visibleText } from '../visible-text';
import { ASKED_FOR_MS } from './attention';

export interface StrangerLine {
  /** Names it in a form: the UTR and its position. */
  key: string;
  utr: string;
  settledAt: Date;
  transaction: string;
  program: string;
  /** Paise, below zero for what goes back. */
  amount: number;
  settled: number;
}

/** Those that the console's first page counts, newest first. @param now UTC milliseconds. */
export async function strangerLines(position: PagePosition, now = Date.now()) {
  await requirePermission('settlements.read');
  const page = await pageAt(
    position,
    ({ from, ...request }) =>
      strangersBeyond(reader(), now - ASKED_FOR_MS, { ...request, from: from && placeOf(from) }),
    // Positions of equal length: the page compares them as text.
    (row) => ({ createdAt: row.settledAt, id: `${row.utr}-${String(row.position).padStart(7, '0')}` }),
  );
  return {
    ...page,
    rows: page.rows.map(
      (row): StrangerLine => ({
        key: `${row.utr}:${row.position}`,
        utr: row.utr,
        settledAt: new Date(row.settledAt),
        transaction: visibleText(row.transactionId, 100),
        program: visibleText(row.program ?? '', 60),
        amount: row.amountPaise,
        settled: row.settledPaise,
      }),
    ),
  };
}

function placeOf({ createdAt, id }: { createdAt: number; id: string | number }) {
  const [, utr = '', position = ''] = /^(.*)-(\d+)$/.exec(String(id)) ?? [];
  return { settledAt: createdAt, utr, position: Number(position) };
}

/**
 * Of another shop, till or link on the same account. @param keys of lines. @returns how many were strangers' until now.
 */
export async function sayNotOurs(keys: readonly string[]): Promise<number> {
  await requirePermission('settlements.read');
  await requirePermission('reviews.settle');
  const lines = keys.map((key) => {
    const [utr = '', position] = key.split(':');
    return { utr, position: Number(position) };
  });
  return transaction('lines not ours', (tx) => markNotOurs(tx, lines));
}
