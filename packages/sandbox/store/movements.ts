/** Every movement of money with its cause: the judge of every money test. */
import type { Movement, MovementKind } from '../domain/change';
import type { Sqlite } from './open';

export interface MovementRow {
  readonly seq: number;
  readonly at: string;
  readonly order_id: string;
  readonly reference: string;
  readonly kind: MovementKind;
  readonly amount: number;
  readonly currency: string;
  readonly cause: string;
  readonly request_id: string | null;
}

export interface ChargedMovement {
  readonly at: number;
  readonly order_id: string;
  readonly kind: 'captured' | 'refunded';
}

export interface Balance {
  authorised: number;
  captured: number;
  released: number;
  refunded: number;
  /** Authorised, neither captured nor released. */
  held: number;
}

export type Movements = ReturnType<typeof movementStore>;

export function movementStore(db: Sqlite) {
  const add = db.prepare<[number, string, string, string, number, string, string, string | null]>(
    `INSERT INTO movements (at, order_id, reference, kind, amount, currency, cause, request_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const every = db.prepare<[], MovementRow & { at: number }>('SELECT * FROM movements ORDER BY seq');
  const ofOrder = db.prepare<[string], MovementRow & { at: number }>(
    'SELECT * FROM movements WHERE order_id = ? ORDER BY seq',
  );
  const charged = db.prepare<[number, number], ChargedMovement>(
    `SELECT at, order_id, kind FROM movements
     WHERE kind IN ('captured', 'refunded') AND at >= ? AND at < ? ORDER BY at, seq`,
  );
  return {
    /** What was charged and what went back, oldest first. Times are UTC milliseconds; `from` counts, `until` does not. */
    chargedBetween: (from: number, until: number): ChargedMovement[] => charged.all(from, until),
    add(
      movement: Movement,
      about: { at: number; orderId: string; reference: string; cause: string; requestId: string | null },
    ): void {
      add.run(
        about.at,
        about.orderId,
        about.reference,
        movement.kind,
        movement.amount,
        movement.currency,
        about.cause,
        about.requestId,
      );
    },
    list: (orderId?: string): MovementRow[] =>
      (orderId === undefined ? every.all() : ofOrder.all(orderId)).map((row) => ({
        ...row,
        at: new Date(row.at).toISOString(),
      })),
  };
}

/** Sums by order. `authorised = captured + released + held` holds at all times. */
export function balances(rows: readonly MovementRow[]): Record<string, Balance> {
  const result: Record<string, Balance> = {};
  for (const row of rows) {
    result[row.order_id] ??= { authorised: 0, captured: 0, released: 0, refunded: 0, held: 0 };
    const balance = result[row.order_id];
    if (!balance) continue;
    balance[row.kind] += row.amount;
    balance.held = balance.authorised - balance.captured - balance.released;
  }
  return result;
}
