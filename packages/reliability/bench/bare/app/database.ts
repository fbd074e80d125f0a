import Database from 'better-sqlite3';

const raw = new Database(process.env.BARE_DATABASE ?? ':memory:');
// As durable as the shop's.
raw.pragma('journal_mode = WAL');
raw.pragma('synchronous = FULL');
raw.pragma('busy_timeout = 5000');
raw.exec('CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
/** An order of the shop's own database, with what its list shows. */
export interface OrderRow {
  id: string;
  reference: string;
  created_at: number;
  email: string;
  first_name: string;
  last_name: string;
  status: string;
  total_paise: number;
  captured_paise: number;
  refunded_paise: number;
}

let orders: Database.Statement<[], OrderRow> | undefined;
/** The shop makes its database after this application has started. */
function newest(): OrderRow[] {
  orders ??= new Database(process.env.BARE_ORDERS ?? '', { readonly: true, fileMustExist: true }).prepare(
    'SELECT id, reference, created_at, email, first_name, last_name, status, total_paise, captured_paise, refunded_paise FROM orders ORDER BY created_at DESC, id DESC LIMIT 25',
  );
  return orders.all();
}

const insert = raw.prepare<[string]>('INSERT INTO rows (text) VALUES (?)');

export const database = { insert, newest };
