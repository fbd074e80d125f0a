import { expect, it, onTestFinished } from 'vitest';
import { openRaw } from '@/scripts/lib/raw-database';
import { scratchFolder } from '@/scripts/lib/scratch';
import { changedTables, takeSnapshot } from './snapshot';

async function database() {
  const { folder, remove } = scratchFolder();
  const open = openRaw(`file:${folder}/store.db`);
  onTestFinished(async () => {
    await open.close();
    remove();
  });
  await open.together([
    ['CREATE TABLE orders (id TEXT, status TEXT, looked_at INTEGER)'],
    ['CREATE TABLE stock (id TEXT, left INTEGER)'],
    ["INSERT INTO orders VALUES ('a', 'CREATED', 1)"],
    ["INSERT INTO stock VALUES ('x', 5)"],
  ]);
  return open;
}

it('sees every change, and tells what a fetch writes from the rest', async () => {
  const open = await database();
  const before = await takeSnapshot(open);
  await open.run('UPDATE orders SET looked_at = 2');
  const fetched = await takeSnapshot(open);
  expect(changedTables(before.tables, fetched.tables)).toEqual(['orders']);
  expect(changedTables(before.withoutFetchMarks, fetched.withoutFetchMarks)).toEqual([]);
  await open.together([["UPDATE orders SET status = 'PROCESSED'"], ['UPDATE stock SET left = 4']]);
  const { withoutFetchMarks } = await takeSnapshot(open);
  expect(changedTables(before.withoutFetchMarks, withoutFetchMarks)).toEqual(['orders', 'stock']);
});

it('sees nothing where nothing was written', async () => {
  const open = await database();
  expect(await takeSnapshot(open)).toEqual(await takeSnapshot(open));
});
