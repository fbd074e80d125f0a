/** Every request that the gateway was asked, and what came of it. */
import type { Sqlite } from './open';

export interface RequestEntry {
  readonly at: number;
  readonly endpoint: string;
  readonly method: string;
  readonly path: string;
  readonly requestId: string | null;
  readonly idempotencyKey: string | null;
  readonly orderId: string | null;
  readonly reference: string | null;
  /** JSON without secrets. */
  readonly body: string | null;
  /** The status that the work came to, whether or not a fault kept it from the caller. */
  readonly status: number;
  readonly code: string | null;
  readonly answer: string | null;
  /** JSON: the names in the body that the gateway does not read; null when it reads all. */
  readonly ignored: string | null;
  readonly fault: string | null;
  readonly durationMs: number;
}

export interface RequestFilter {
  readonly orderIds?: readonly string[] | undefined;
  readonly reference?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly since?: number | undefined;
  readonly limit?: number | undefined;
}

/** As the ledger shows it. */
export interface RequestRow {
  readonly seq: number;
  readonly at: string;
  readonly endpoint: string;
  readonly method: string;
  readonly path: string;
  readonly request_id: string | null;
  readonly idempotency_key: string | null;
  readonly order_id: string | null;
  readonly reference: string | null;
  readonly body: unknown;
  readonly status: number;
  readonly code: string | null;
  readonly answer: unknown;
  /** Names in the body that the gateway does not read. */
  readonly ignored: readonly string[];
  readonly fault: string | null;
  readonly duration_ms: number;
}

type StoredRow = Omit<RequestRow, 'at' | 'body' | 'answer' | 'ignored'> & {
  readonly at: number;
  readonly body: string | null;
  readonly answer: string | null;
  readonly ignored: string | null;
};

export type Requests = ReturnType<typeof requestStore>;

export function requestStore(db: Sqlite) {
  const add = db.prepare(
    `INSERT INTO requests (at, endpoint, method, path, request_id, idempotency_key, order_id, reference,
       body, status, code, answer, ignored, fault, duration_ms)
     VALUES (@at, @endpoint, @method, @path, @requestId, @idempotencyKey, @orderId, @reference,
       @body, @status, @code, @answer, @ignored, @fault, @durationMs)`,
  );
  return {
    add: (entry: RequestEntry): void => {
      add.run(entry);
    },
    /** Newest last. With both an order and a reference, a row that matches either is given. */
    list(filter: RequestFilter): RequestRow[] {
      const orderIds = filter.orderIds ?? [];
      const either: string[] = [];
      if (orderIds.length > 0) either.push(`order_id IN (${orderIds.map(() => '?').join(', ')})`);
      if (filter.reference !== undefined) either.push('reference = ?');
      const all = ['seq > ?'];
      if (either.length > 0) all.push(`(${either.join(' OR ')})`);
      if (filter.endpoint !== undefined) all.push('endpoint = ?');
      const values = [
        filter.since ?? 0,
        ...orderIds,
        ...(filter.reference === undefined ? [] : [filter.reference]),
        ...(filter.endpoint === undefined ? [] : [filter.endpoint]),
        filter.limit ?? 10_000,
      ];
      return db
        .prepare<unknown[], StoredRow>(
          `SELECT * FROM requests WHERE ${all.join(' AND ')} ORDER BY seq DESC LIMIT ?`,
        )
        .all(...values)
        .reverse()
        .map(readable);
    },
  };
}

function readable(row: StoredRow): RequestRow {
  return {
    ...row,
    at: new Date(row.at).toISOString(),
    body: row.body === null ? null : JSON.parse(row.body),
    answer: row.answer === null ? null : JSON.parse(row.answer),
    ignored: row.ignored === null ? [] : JSON.parse(row.ignored),
  };
}
