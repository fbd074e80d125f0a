/** Lines of transfers that are of no payment of this shop, as the console lists them. Demands its permission itself. */
import 'server-only';
import { reader } from '@/db/client';
import { strangersBeyond } from '@/db/queries/stranger-lines';
import { requirePermission } from '@/lib/auth/guard';
import { type PagePosition, pageAt } from '../list/page-at';
import { visibleText } from '../visible-text';
import { ASKED_FOR_MS } from './attention';

export interface StrangerLine {
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
        key: row.id,
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
