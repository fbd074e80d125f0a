import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Postgres, shutFolder, startPostgres } from './postgres';
import { openRaw } from './raw-database';
import { scratchFolder } from './scratch';

const scratch = scratchFolder();
const data = path.join(scratch.folder, 'postgres');
let server: Postgres;
const listeners = {
  SIGINT: process.listeners('SIGINT'),
  SIGTERM: process.listeners('SIGTERM'),
  SIGHUP: process.listeners('SIGHUP'),
};

beforeAll(async () => {
  server = await startPostgres(data, '');
});
afterAll(async () => {
  await server.stop();
  scratch.remove();
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  // A server that is killed says so to whoever is still connected, query or not.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it('lets go of each transaction of plain SQL: no listener is left on its connection', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockReturnValue();
  const raw = openRaw(await server.createDatabase('plain'));
  for (let times = 0; times < 12; times += 1) await raw.together([['SELECT 1']]);
  await raw.close();
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

it('keeps what was committed when it is killed and started again, at the same address', async () => {
  const url = await server.createDatabase('killed');
  await ask(url, 'CREATE TABLE kept (n int)');
  await ask(url, 'INSERT INTO kept VALUES (7)');
  await server.kill();
  await expect(ask(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  await server.start();
  expect(await ask(url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
});

it('starts again after a kill although a query that the killed server began still counts', async () => {
  const url = await server.createDatabase('counting');
  const counting = ask(url, 'SELECT count(*) FROM generate_series(1, 6000000) a').catch(() => []);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await server.kill();
  await server.start();
  expect(await ask(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  await counting;
});

it('has the same databases when it is started in the same folder again', async () => {
  const url = await server.createDatabase('again');
  await ask(url, 'CREATE TABLE kept (n int)');
  await server.stop();
  server = await startPostgres(data, '');
  const moved = await server.createDatabase('other');
  expect(await ask(moved.replace('/other', '/again'), 'SELECT count(*)::int AS n FROM kept')).toEqual([
    { n: 0 },
  ]);
});

it('listens on the loopback address alone', async () => {
  const url = await server.createDatabase('address');
  expect(await ask(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
});

it('leaves what happens at a signal to whoever started it', () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    expect(process.listeners(signal)).toEqual(listeners[signal]);
  }
});

it('can be stopped when it has ended already', async () => {
  const other = await startPostgres(path.join(scratch.folder, 'killed'), '');
  await other.kill();
  await other.stop();
});

it('makes databases of its own on a server that is there, and removes them but no other', async () => {
  const there = await server.createDatabase('there');
  const guest = await startPostgres(data, there);
  const url = await guest.createDatabase('suite');
  expect(await ask(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  await expect(guest.kill()).rejects.toThrow('not ours');
  await guest.stop();
  await expect(ask(url, 'SELECT 1')).rejects.toThrow('does not exist');
  expect(await ask(there, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
});

it('names the first folder that its user may not enter', () => {
  const outer = path.join(scratch.folder, 'outer');
  const inner = path.join(outer, 'inner');
  mkdirSync(inner, { recursive: true });
  chmodSync(inner, 0o700);
  expect(shutFolder(inner)).toBe(inner);
  chmodSync(outer, 0o700);
  expect(shutFolder(inner)).toBe(outer);
});
