/** Whether the audit log is as it was written, from its first row to its last. */
import 'server-only';
import { reader } from '@/db/client';
import { type AuditRow, auditRowsAfter } from '@/db/queries/audit';
import { type AuditKey, hashOf } from './chain';

/** A row as somebody noted it elsewhere: out of the shop's log, or the end of an earlier check. */
export interface NotedRow {
  readonly number: number;
  readonly hash: string;
}

export type AuditFault = {
  readonly kind: 'missing' | 'changed' | 'unknown-key' | 'other-than-noted';
  readonly number: number;
};

export interface AuditVerdict {
  /** The first row that is not as it was written; undefined where all are. */
  readonly fault: AuditFault | undefined;
  /** The last row that was found good. */
  readonly head: NotedRow;
}

const PAGE = 1_000;
const START: NotedRow = { number: 0, hash: '' };
/** Below every number: a row that was put in before the first is found, too. */
const BEFORE_ALL = Number.MIN_SAFE_INTEGER;

/**
 * @param keys of every secret that rows may have been written under.
 * @param noted whose absence shows that the end was cut off, which the chain itself cannot show.
 */
export async function verifyAudit(
  keys: readonly AuditKey[],
  noted: readonly NotedRow[] = [],
): Promise<AuditVerdict> {
  const byId = new Map(keys.map((key) => [key.id, key]));
  const expected = new Map(noted.map(({ number, hash }) => [number, hash]));
  let head = START;
  for (let from = BEFORE_ALL; ; from = head.number) {
    const rows = await auditRowsAfter(reader(), from, PAGE);
    for (const row of rows) {
      const fault = faultOf(row, head, byId, expected.get(row.number));
      if (fault) return { fault, head };
      head = { number: row.number, hash: row.hash };
      expected.delete(row.number);
    }
    if (rows.length === 0) break;
  }
  const gone = [...expected.keys()].sort((a, b) => a - b).at(0);
  return { fault: gone === undefined ? undefined : { kind: 'missing', number: head.number + 1 }, head };
}

function faultOf(
  { hash, ...row }: AuditRow,
  before: NotedRow,
  keys: ReadonlyMap<string, AuditKey>,
  noted: string | undefined,
): AuditFault | undefined {
  if (row.number <= before.number) return { kind: 'changed', number: row.number };
  if (row.number > before.number + 1) return { kind: 'missing', number: before.number + 1 };
  const key = keys.get(row.keyId);
  if (!key) return { kind: 'unknown-key', number: row.number };
  if (hashOf(key, before.hash, row) !== hash) return { kind: 'changed', number: row.number };
  return noted !== undefined && noted !== hash ? { kind: 'other-than-noted', number: row.number } : undefined;
}
