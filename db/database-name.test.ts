import path from 'node:path';
import { expect, it } from 'vitest';
import { databaseName } from './database-name';

it('is the file of SQLite', () => {
  expect(databaseName('file:./shop.db')).toBe(path.resolve('shop.db'));
});

it.each([
  ['postgres://asha:s3cret@db.example:5433/shop?sslmode=require', 'database shop at db.example'],
  ['postgresql://db.example/shop?password=s3cret', 'database shop at db.example'],
  ['postgres:///shop', 'database shop at the local server'],
  // Of which no part can be told from another.
  ['postgres://asha:s3cret#1@db.example/shop', 'database (the user’s own) at the local server'],
])('is host and database of %s, and nothing that is secret', (url, name) => {
  expect(databaseName(url)).toBe(name);
});
