/** Lines of transfers that are of nothing of ours. */
import { and, count, eq, gte } from 'drizzle-orm';
import type { Db } from '../client';
import { settlementLines, settlements } from '../schema';
import { added } from './added';
import { beyondPlace } from './keyset';

const ofStrangers = and(eq(settlementLines.utr, settlements.utr), eq(settlementLines.fault, 'stranger'));

/** In transfers since `from`; paise, less what went back. */
export async function strangerSums(db: Db, from: number): Promise<{ count: number; paise: number }> {
  const [row] = await db
    .select({
      count: count(),
      paise: added(settlementLines.amountPaise),
    })
    .from(settlements)
    .innerJoin(settlementLines, ofStrangers)
    .where(gte(settlements.settledAt, from));
  return row ?? { count: 0, paise: 0 };
}

/** @returns how many were strangers' until now. */
export async function markNotOurs(
  tx: Db,
  lines: readonly Pick<LinePlace, 'utr' | 'position'>[],
): Promise<number> {
  let marked = 0;
  for (const { utr, position } of lines) {
    const rows = await tx
      .update(settlementLines)
      .set({ fault: 'not-ours' })
      .where(
        and(
          eq(settlementLines.utr, utr),
          eq(settlementLines.position, position),
          eq(settlementLines.fault, 'stranger'),
        ),
      )
      .returning({ position: settlementLines.position });
    marked += rows.length;
  }
  return marked;
}

/** A line's place in the list of them. */
export interface LinePlace {
  settledAt: number;
  utr: string;
  position: number;
}

/** A page of them: newest first when going to older ones, oldest first when going to newer ones. */
export async function strangersBeyond(
  db: Db,
  from: number,
  page: { from?: LinePlace | undefined; direction: 'older' | 'newer'; limit: number },
) {
  const { beyond, order } = beyondPlace(
    [settlements.settledAt, settlements.utr, settlementLines.position],
    page.from && [page.from.settledAt, page.from.utr, page.from.position],
    page.direction === 'older',
  );
  return db
    .select({
      utr: settlements.utr,
      position: settlementLines.position,
      settledAt: settlements.settledAt,
      transactionId: settlementLines.transactionId,
      program: settlementLines.program,
      amountPaise: settlementLines.amountPaise,
      settledPaise: settlementLines.settledPaise,
    })
    .from(settlements)
    .innerJoin(settlementLines, ofStrangers)
    .where(and(gte(settlements.settledAt, from), beyond))
    .orderBy(...order)
    .limit(page.limit);
}
