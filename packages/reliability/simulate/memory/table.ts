/** Rows in memory, under the rules that the schema lays on them, inside one transaction at a time. */
import type { Db } from '@/db/client';
import type { Eye } from '../store';

/** What `reader()` gives: it sees what is committed. */
export const READER = { name: 'reader' } as unknown as Db;
/** What a transaction is given: it sees its own writes too. */
export const WRITER = { name: 'writer' } as unknown as Db;

export class ConstraintError extends Error {
  override readonly name = 'ConstraintError';
  readonly code = 'SQLITE_CONSTRAINT';
}

export interface Rules<Row> {
  /** The primary key. */
  readonly key: (row: Row) => string;
  /** The unique indexes: what must not come twice, or null for a row that one does not speak of. */
  readonly unique?: readonly ((row: Row) => string | null)[];
  readonly check?: (row: Row) => boolean;
  /** Tells the eye of a row that was written. */
  readonly tell?: (eye: Eye, row: Row) => void;
}

interface Column {
  readonly notNull: boolean;
  readonly default: unknown;
}

const tables: Table<object, object>[] = [];
/** Written to by the transaction under way. */
const touched = new Set<Table<object, object>>();
let eye: Eye | undefined;
let writing = false;

/** Rows are never changed, only replaced: a caller may keep what it was given. */
export class Table<Row extends object, New extends object> {
  private readonly rows = new Map<string, Row>();
  /** What this transaction has changed, as it was before. */
  private readonly before = new Map<string, Row | undefined>();
  private readonly blank: Record<string, unknown> = {};
  private readonly required: string[] = [];

  /** @param table of the schema: its columns, what they hold when nothing is said, and which must not be null. */
  constructor(
    table: { readonly $inferSelect: Row; readonly $inferInsert: New },
    private readonly rules: Rules<Row>,
  ) {
    for (const [name, column] of Object.entries(table as unknown as Record<string, Column>)) {
      this.blank[name] = column.default ?? null;
      if (column.notNull) this.required.push(name);
    }
    tables.push(this as unknown as Table<object, object>);
  }

  get size(): number {
    return this.rows.size;
  }

  /** In the order in which they were added. */
  where(db: Db, test: (row: Row) => boolean): Row[] {
    const found: Row[] = [];
    for (const row of this.seenBy(db)) if (test(row)) found.push(row);
    return found;
  }

  find(db: Db, test: (row: Row) => boolean): Row | undefined {
    for (const row of this.seenBy(db)) if (test(row)) return row;
    return undefined;
  }

  get(db: Db, key: string): Row | undefined {
    return db !== WRITER && this.before.has(key) ? this.before.get(key) : this.rows.get(key);
  }

  /** @throws ConstraintError */
  insert(tx: Db, values: New): void {
    if (!this.insertNew(tx, values)) throw new ConstraintError('a row like this is there already');
  }

  /** @returns false, and adds nothing, when a row like this is there. */
  insertNew(tx: Db, values: New): boolean {
    const row = { ...this.blank } as Record<string, unknown>;
    this.assign(row, values);
    for (const name of this.required) {
      if (row[name] === null) throw new ConstraintError(`${name} must not be null`);
    }
    const added = row as unknown as Row;
    const key = this.rules.key(added);
    if (this.rows.has(key) || this.clashes(key, added)) return false;
    this.put(tx, key, added);
    return true;
  }

  /** Changes one row. @returns whether it is there. @throws ConstraintError */
  update(tx: Db, key: string, changes: { [Name in keyof Row]?: Row[Name] | undefined }): boolean {
    const held = this.rows.get(key);
    if (!held) return false;
    const next = { ...held };
    this.assign(next as Record<string, unknown>, changes);
    if (this.clashes(key, next)) throw new ConstraintError('a row like this is there already');
    this.put(tx, key, next);
    return true;
  }

  /** Takes away what matches. */
  delete(tx: Db, test: (row: Row) => boolean): void {
    mustWrite(tx);
    for (const [key, row] of this.rows) {
      if (!test(row)) continue;
      this.remember(key);
      this.rows.delete(key);
    }
  }

  /** Outside any transaction, and nobody is told. */
  empty(): void {
    this.rows.clear();
    this.before.clear();
  }

  commit(): void {
    this.before.clear();
  }

  rollback(): void {
    for (const [key, row] of this.before) {
      if (row) this.rows.set(key, row);
      else this.rows.delete(key);
    }
    this.before.clear();
  }

  private seenBy(db: Db): Iterable<Row> {
    if (db === WRITER || this.before.size === 0) return this.rows.values();
    const committed = new Map<string, Row | undefined>(this.rows);
    for (const [key, row] of this.before) committed.set(key, row);
    return [...committed.values()].filter((row) => row !== undefined);
  }

  /** `undefined` leaves a column as it is. */
  private assign(row: Record<string, unknown>, given: object): void {
    const values = given as Record<string, unknown>;
    for (const name in values) {
      const value = values[name];
      if (value !== undefined && name in this.blank) row[name] = value;
    }
  }

  private clashes(key: string, row: Row): boolean {
    for (const unique of this.rules.unique ?? []) {
      const mine = unique(row);
      if (mine === null) continue;
      for (const [other, held] of this.rows) if (other !== key && unique(held) === mine) return true;
    }
    return false;
  }

  private put(tx: Db, key: string, row: Row): void {
    mustWrite(tx);
    const { check, tell } = this.rules;
    if (check && !check(row)) throw new ConstraintError('a row must not be like this');
    this.remember(key);
    this.rows.set(key, row);
    if (eye) tell?.(eye, row);
  }

  private remember(key: string): void {
    if (this.before.has(key)) return;
    this.before.set(key, this.rows.get(key));
    touched.add(this as unknown as Table<object, object>);
  }
}

function mustWrite(tx: Db): void {
  if (tx !== WRITER || !writing) throw new Error('a write outside a transaction');
}

export function tellOfWrites(told: Eye | undefined): void {
  eye = told;
}

export function begin(): void {
  if (writing) throw new Error('a transaction within a transaction');
  writing = true;
  eye?.begun();
}

export function commit(): void {
  eye?.committed();
  writing = false;
  for (const table of touched) table.commit();
  touched.clear();
}

export function rollback(): void {
  writing = false;
  for (const table of touched) table.rollback();
  touched.clear();
  eye?.rolledBack();
}

export function emptyAll(): void {
  writing = false;
  touched.clear();
  for (const table of tables) table.empty();
}

/**
 * A query that SQL builds anew at each call is awaited by its `then`, two microtasks longer than a compiled one.
 * Who of two goes first must not depend on where the rows are kept.
 */
export async function builtAnew<T>(run: () => T): Promise<T> {
  await undefined;
  const value = run();
  await undefined;
  return value;
}

/** Ascending by the first of these that differ. */
export function by<Row>(...columns: ((row: Row) => number | string)[]): (one: Row, other: Row) => number {
  return (one, other) => {
    for (const column of columns) {
      const [a, b] = [column(one), column(other)];
      if (a !== b) return a < b ? -1 : 1;
    }
    return 0;
  };
}
