import SqliteDatabase from 'better-sqlite3';
import { expect, it } from 'vitest';
import { changedTables, takeSnapshot } from './snapshot';

function database() {
  const open = new SqliteDatabase(':memory:');
  open.exec(`CREATE TABLE orders (id TEXT, status TEXT, looked_at INTEGER); CREATE TABLE stock (id TEXT, left INTEGER);
    INSERT INTO orders VALUES ('a', 'CREATED', 1); INSERT INTO stock VALUES ('x', 5);`);
  return open;
}

it('sees every change, and tells what a fetch writes from the rest', () => {
  const open = database();
  const before = takeSnapshot(open);
  open.exec('UPDATE orders SET looked_at = 2');
  const fetched = takeSnapshot(open);
  expect(changedTables(before.tables, fetched.tables)).toEqual(['orders']);
  expect(changedTables(before.withoutFetchMarks, fetched.withoutFetchMarks)).toEqual([]);
  open.exec("UPDATE orders SET status = 'PROCESSED'; UPDATE stock SET left = 4");
  expect(changedTables(before.withoutFetchMarks, takeSnapshot(open).withoutFetchMarks)).toEqual([
    'orders',
    'stock',
  ]);
});

it('sees nothing where nothing was written', () => {
  const open = database();
  expect(takeSnapshot(open)).toEqual(takeSnapshot(open));
});
