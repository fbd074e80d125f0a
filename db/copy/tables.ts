/** What a copy is made of: the tables of the schema as PostgreSQL has them, and how a value gets there from SQLite. */
import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import * as schema from '../schema';
import { auditLog } from '../schema/audit';

interface Column {
  readonly name: string;
  readonly kind: keyof typeof KINDS;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Of its primary key. */
  readonly key: readonly string[];
  /** The column that is numbered by the database. */
  readonly numbered: string | undefined;
}

/** SQLite's value: whole numbers come as bigint, so that none is rounded. */
type Stored = string | number | bigint | Buffer | null;

/**
 * Of each type: its array on PostgreSQL, how a value reads there as a text, and the same text from SQLite. What comes of the
 * text is compared in the end, and what goes in is made from it.
 */
export const KINDS = {
  text: { array: 'text[]', read: (column: string) => column },
  bigint: { array: 'bigint[]', read: (column: string) => `${column}::text` },
  boolean: { array: 'boolean[]', read: (column: string) => `${column}::int::text` },
  // As a text it is kept to the letter, the order of its keys and all.
  json: { array: 'json[]', read: (column: string) => `${column}::text` },
  bytea: { array: 'bytea[]', read: (column: string) => `'\\x' || encode(${column}, 'hex')` },
  'double precision': { array: 'double precision[]', read: (column: string) => column },
} as const;

/** @returns the same for a value on either side, and what PostgreSQL takes for it. */
export function asText(value: Stored): string | null {
  if (value === null || typeof value === 'string') return value;
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : String(value);
}

/** Its rows come by themselves: triggers write them as the orders arrive. */
const FOLLOWS: unknown = schema.orderFigures;

/** In the order in which rows find those that they refer to. @throws Error when the schema was made for SQLite. */
export function tablesInOrder(): Table[] {
  const all = Object.values({ ...schema, auditLog })
    .filter((one) => one !== FOLLOWS)
    .filter((one) => is(one, PgTable));
  if (all.length === 0) throw new Error('the schema is that of SQLite: DATABASE_URL must be the target');
  const configs = all.map((table) => getTableConfig(table));
  const ordered: typeof configs = [];
  while (ordered.length < configs.length) {
    const next = configs.find(
      (one) =>
        !ordered.includes(one) &&
        one.foreignKeys.every((key) => {
          const { name } = getTableConfig(key.reference().foreignTable);
          return name === one.name || ordered.some((other) => other.name === name);
        }),
    );
    if (!next) throw new Error('tables refer to each other in a circle');
    ordered.push(next);
  }
  return ordered.map(({ name, columns, primaryKeys }) => ({
    name,
    columns: columns.map((column) => ({ name: column.name, kind: kindOf(name, column.getSQLType()) })),
    key: [
      ...columns.filter(({ primary }) => primary).map((column) => column.name),
      ...primaryKeys.flatMap((key) => key.columns.map((column) => column.name)),
    ],
    numbered: columns.find(({ generatedIdentity }) => generatedIdentity)?.name,
  }));
}

function kindOf(table: string, sqlType: string): Column['kind'] {
  const kind = sqlType.replace(/ collate .*/, '');
  if (kind in KINDS) return kind as Column['kind'];
  throw new Error(`${table} has a column of type ${sqlType}, which the copy does not know`);
}

export const quoted = (name: string) => `"${name}"`;
export const list = (names: readonly string[]) => names.map(quoted).join(', ');
