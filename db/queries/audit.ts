/** The audit log: rows are added at its end. */
import { desc, gt } from 'drizzle-orm';
import type { Db } from '../client';
import { auditLog } from '../schema/audit';

export type AuditRow = typeof auditLog.$inferSelect;

/** The last row: what the next one is chained to. */
export async function auditHead(db: Db): Promise<Pick<AuditRow, 'number' | 'hash'> | undefined> {
  const [head] = await db
    .select({ number: auditLog.number, hash: auditLog.hash })
    .from(auditLog)
    .orderBy(desc(auditLog.number))
    .limit(1);
  return head;
}

export async function insertAuditRow(tx: Db, row: AuditRow): Promise<void> {
  await tx.insert(auditLog).values(row);
}

/** In the order of the chain. */
export async function auditRowsAfter(db: Db, number: number, limit: number): Promise<AuditRow[]> {
  return db.select().from(auditLog).where(gt(auditLog.number, number)).orderBy(auditLog.number).limit(limit);
}
