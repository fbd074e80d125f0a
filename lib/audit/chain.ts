/**
 * The chain: each row's hash is over the row and the hash of the row before, so that a row that was changed, cut out or put in
 * breaks it from there on. Keyed, since who can write to the database could make a plain hash anew. Pure.
 */
import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { AuditRow } from '@/db/queries/audit';

export interface AuditKey {
  /** Names the key in each row, and tells nothing of it. */
  readonly id: string;
  readonly key: KeyObject;
}

/** Derived, so that a row gives nobody a signature that counts elsewhere. */
export function auditKey(secret: string): AuditKey {
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'storefront:audit-log', 32)));
  return { id: createHmac('sha256', key).update('id').digest('hex').slice(0, 12), key };
}

/** HMAC-SHA-256 over the hash before and every column, hex. @param before empty for the first row. */
export function hashOf({ key }: AuditKey, before: string, row: Omit<AuditRow, 'hash'>): string {
  const columns = [
    before,
    row.number,
    row.at,
    row.action,
    row.result,
    row.actor,
    row.orderId,
    row.details,
    row.address,
    row.device,
    row.requestId,
    row.keyId,
  ];
  // As JSON no two rows look the same, whatever stands in a text.
  return createHmac('sha256', key).update(JSON.stringify(columns)).digest('hex');
}
