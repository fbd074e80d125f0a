/** Documents of a period as a tax return takes them: each credit note with the invoice that it lowers. */
import { aliasedTable, and, asc, eq, getTableColumns, gt, gte, lt, or } from 'drizzle-orm';
import type { Db } from '../client';
import { invoices } from '../schema/invoices';
import type { InvoiceRow } from './invoices';

export interface FiledDocument extends InvoiceRow {
  /** Of a credit note. */
  against: Pick<InvoiceRow, 'kind' | 'number' | 'issuedAt' | 'totalPaise'> | null;
}

/** Oldest first; `after` is the last one of the page before. */
export async function filedDocuments(
  db: Db,
  {
    from,
    until,
    after,
    limit,
  }: {
    from: number;
    until: number;
    after: Pick<InvoiceRow, 'issuedAt' | 'id'> | undefined;
    limit: number;
  },
): Promise<FiledDocument[]> {
  const lowered = aliasedTable(invoices, 'lowered');
  const { kind, number, issuedAt, totalPaise } = lowered;
  return db
    .select({ ...getTableColumns(invoices), against: { kind, number, issuedAt, totalPaise } })
    .from(invoices)
    .leftJoin(lowered, eq(lowered.id, invoices.againstId))
    .where(
      and(
        gte(invoices.issuedAt, from),
        lt(invoices.issuedAt, until),
        after &&
          or(
            gt(invoices.issuedAt, after.issuedAt),
            and(eq(invoices.issuedAt, after.issuedAt), gt(invoices.id, after.id)),
          ),
      ),
    )
    .orderBy(asc(invoices.issuedAt), asc(invoices.id))
    .limit(limit);
}
