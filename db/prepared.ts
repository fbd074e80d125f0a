/**
 * Queries that are built once a connection and run many times: a transaction of the payments core takes five times as
 * long when Drizzle puts its SQL together anew (docs/decisions/019).
 */
import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from './client';

/** `prepared((db) => db.select()….prepare())` gives a function from a connection to its compiled query. */
export function prepared<Query>(build: (db: Db) => Query): (db: Db) => Query {
  const built = new WeakMap<Db, Query>();
  return (db) => {
    const query = built.get(db) ?? build(db);
    built.set(db, query);
    return query;
  };
}

/**
 * The place of a value that a run brings. The cast changes nothing but this: where a bare `?` stands, SQLite may
 * plan by its value, and then compiles the query anew at every run.
 */
export const text = (name: string) => sql`cast(${sql.placeholder(name)} as text)`;
/** The same for whole numbers: amounts, times. */
export const whole = (name: string) => sql`cast(${sql.placeholder(name)} as bigint)`;
/** A word of our own, written into the query: as a bound value it would be a bare `?` too. */
export const word = (value: string) => sql`${value}`.inlineParams();
/** Like `whole`, for `.limit(atMost('limit'))`, whose type knows no expressions. */
export const atMost = (name: string) => whole(name) as unknown as Placeholder;

/**
 * For writes whose columns differ from call to call: one query for each set of columns. What is absent is left out,
 * and `null` is part of the query, so that it never passes through a column's own encoding.
 */
export function preparedWrite<Query>(
  columns: Readonly<Record<string, SQLiteColumn>>,
  build: (db: Db, places: Record<string, SQL>) => Query,
): (db: Db, values: object) => Query {
  const built = new WeakMap<Db, Map<string, Query>>();
  return (db, values) => {
    const queries = built.get(db) ?? new Map<string, Query>();
    built.set(db, queries);
    const shape = shapeOf(values);
    let query = queries.get(shape);
    if (query === undefined) {
      query = build(db, placesOf(columns, values));
      queries.set(shape, query);
    }
    return query;
  };
}

function shapeOf(values: object): string {
  let shape = '';
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) shape += value === null ? `${name} null,` : `${name},`;
  }
  return shape;
}

function placesOf(columns: Readonly<Record<string, SQLiteColumn>>, values: object): Record<string, SQL> {
  const places: Record<string, SQL> = {};
  for (const [name, value] of Object.entries(values)) {
    const column = columns[name];
    if (value === undefined || column === undefined) continue;
    places[name] = value === null ? sql`null` : sql`${sql.param(sql.placeholder(name), column)}`;
  }
  return places;
}
