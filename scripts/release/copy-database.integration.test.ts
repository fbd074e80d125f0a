import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { scratchFolder } from '../lib/scratch';
import { buildEnv, copyDatabase } from './build';

it('a build draws from a copy that has the new columns; the running shop’s database gets none', async () => {
  const { folder, remove } = scratchFolder();
  try {
    const [live, copy] = [path.join(folder, 'live.db'), path.join(folder, 'copy.db')];
    const raw = new Database(live);
    raw.exec("create table goods (name text); insert into goods values ('shawl')");
    const given = {
      PUBLIC_URL: 'https://shop.example',
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    };
    await copyDatabase(`file:${live}`, buildEnv(given, `file:${copy}`));
    const names = (db: Database.Database) =>
      db.prepare("select name from sqlite_master where type = 'table'").pluck().all();
    expect(names(raw)).toEqual(['goods']);
    const drawn = new Database(copy, { readonly: true });
    expect(names(drawn)).toContain('products');
    expect(drawn.prepare('select name from goods').pluck().get()).toBe('shawl');
    drawn.close();
    raw.close();
  } finally {
    remove();
  }
});
