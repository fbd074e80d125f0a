/** Every return to the shop that a customer was sent on: what it said and who carried it. */
import type { Sqlite } from './open';

export interface CallbackResult {
  readonly status: number | null;
  /** Where the shop sends the browser next. */
  readonly location: string | null;
  readonly error: string | null;
}

export interface CallbackEntry extends CallbackResult {
  /** UTC milliseconds. */
  readonly at: number;
  readonly order_id: string;
  readonly url: string | null;
  /** In the order in which they are sent. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly carrier: string;
  readonly fault: string | null;
}

export interface CallbackRow extends CallbackEntry {
  readonly seq: number;
}

export type Callbacks = ReturnType<typeof callbackStore>;

export function callbackStore(db: Sqlite) {
  const add = db.prepare(
    `INSERT INTO callbacks (at, order_id, url, fields, carrier, fault, status, location, error)
     VALUES (@at, @order_id, @url, @fields, @carrier, @fault, @status, @location, @error)`,
  );
  const ofOrder = db.prepare<[string], Omit<CallbackRow, 'fields'> & { fields: string }>(
    'SELECT * FROM callbacks WHERE order_id = ? ORDER BY seq',
  );
  return {
    add(entry: CallbackEntry): void {
      add.run({ ...entry, fields: JSON.stringify(entry.fields) });
    },
    list: (orderId: string): CallbackRow[] =>
      ofOrder.all(orderId).map((row) => ({ ...row, fields: JSON.parse(row.fields) })),
  };
}
