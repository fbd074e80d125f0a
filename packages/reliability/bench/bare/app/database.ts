import Database from 'better-sqlite3';

interface Row {
  id: number;
  text: string;
}

const raw = new Database(process.env.BARE_DATABASE ?? ':memory:');
// As durable as the shop's.
raw.pragma('journal_mode = WAL');
raw.pragma('synchronous = FULL');
raw.pragma('busy_timeout = 5000');
raw.exec('CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
const insert = raw.prepare<[string]>('INSERT INTO rows (text) VALUES (?)');
const twenty = raw.prepare<[], Row>('SELECT id, text FROM rows ORDER BY id LIMIT 20');
if (twenty.all().length === 0) for (let row = 1; row <= 20; row += 1) insert.run(`Row ${row}`);

export const database = { insert, twenty };
