/** Ways in which a database stops taking writes, as they happen to a shop that runs. */
import Database from 'better-sqlite3';
import { databaseFile, isPostgres } from '@/db/engine';
import { openRaw } from '@/scripts/lib/raw-database';
import { rows, run, statements } from './raw';

/** May be called twice. */
type Mend = () => Promise<void> | void;

/** The shop's own writing connection: a limit that SQLite keeps for one connection must be set on that one. */
function writer(): Database.Database {
  const holder = globalThis as { [key: symbol]: { writer: { raw: Database.Database } } | undefined };
  const open = holder[Symbol.for('storefront.db.sqlite')];
  if (!open) throw new Error('the shop has not opened its database yet');
  return open.writer.raw;
}

/** Somebody else has begun to write and does not end. */
export async function lockDatabase(): Promise<Mend> {
  if (isPostgres()) {
    const tables = await rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
    const names = tables.map(({ tablename }) => `"${tablename}"`).join(', ');
    // Reads go on, as they do on SQLite.
    return statements('BEGIN', `LOCK TABLE ${names} IN EXCLUSIVE MODE`);
  }
  const other = new Database(databaseFile());
  other.exec('BEGIN IMMEDIATE');
  // Closing undoes what was begun.
  return () => void other.close();
}

/** SQLite alone: the file cannot grow by another page. */
export function fillDisk(): Mend {
  const raw = writer();
  const usual = Number(raw.pragma('max_page_count', { simple: true }));
  raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true }))}`);
  return () => void raw.pragma(`max_page_count = ${usual}`);
}

/** One kind of write is refused, so that its transaction is undone. @param event of SQL, `update on operations`. */
export async function refuseWrite(event: string, when: string): Promise<Mend> {
  if (isPostgres()) {
    await run(
      "CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'refused'; END $$",
    );
    await run(`CREATE TRIGGER refused BEFORE ${event} FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION refuse()`);
    return () => run(`DROP TRIGGER IF EXISTS refused ON ${event.split(' ').at(-1)}`);
  }
  const raw = writer();
  raw.exec(
    `create temp trigger refused before ${event} when ${when} begin select raise(abort, 'refused'); end`,
  );
  return () => void raw.exec('drop trigger if exists refused');
}

/** Every write is refused: a file system that was remounted read-only, a server that became a replica. */
export async function refuseWrites(): Promise<Mend> {
  if (isPostgres()) {
    const set = async (to: string) => {
      const database = openRaw(
        `${process.env.DATABASE_URL}?options=-c%20default_transaction_read_only%3Doff`,
      );
      const name = String(await database.value('SELECT current_database()'));
      await database.run(`ALTER DATABASE "${name}" SET default_transaction_read_only = ${to}`);
      // Those who are connected keep what they had.
      await database.run(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
      await database.close();
    };
    await set('on');
    return () => set('off');
  }
  const raw = writer();
  raw.pragma('query_only = ON');
  return () => void raw.pragma('query_only = OFF');
}
