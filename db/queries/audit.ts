/** The audit log: rows are added at its end. */
import { and, desc, eq, getTableColumns, gt, gte, lt } from 'drizzle-orm';
import type { Db } from '../client';
import { orders } from '../schema';
import { auditLog } from '../schema/audit';
import { type Page, pageOf } from './keyset';

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

export interface AuditFilter {
  actor?: string | undefined;
  action?: string | undefined;
  orderId?: string | undefined;
  /** UTC milliseconds, the first that counts. */
  from?: number | undefined;
  /** The first that no longer counts. */
  until?: number | undefined;
}

export type AuditListRow = AuditRow & { reference: string | null };

/** Newest first, with the number of the order where there is one. Each filter has an index that ends with the order of the list. */
export async function auditRowsBeyond(
  db: Db,
  { actor, action, orderId, from, until }: AuditFilter,
  page: Page,
): Promise<AuditListRow[]> {
  const { beyond, order } = pageOf({ createdAt: auditLog.at, id: auditLog.number }, page);
  return db
    .select({ ...getTableColumns(auditLog), reference: orders.reference })
    .from(auditLog)
    .leftJoin(orders, eq(orders.id, auditLog.orderId))
    .where(
      and(
        actor === undefined ? undefined : eq(auditLog.actor, actor),
        action === undefined ? undefined : eq(auditLog.action, action),
        orderId === undefined ? undefined : eq(auditLog.orderId, orderId),
        from === undefined ? undefined : gte(auditLog.at, from),
        until === undefined ? undefined : lt(auditLog.at, until),
        beyond,
      ),
    )
    .orderBy(...order)
    .limit(page.limit);
}
