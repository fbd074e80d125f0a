/** The tables. An order is kept as the JSON that it is answered with; columns are what is looked up. */

export const SCHEMA_VERSION = 3;

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS orders (
  order_id TEXT PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  status TEXT NOT NULL,
  parent_order_id TEXT,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS orders_by_parent ON orders (parent_order_id);

CREATE TABLE IF NOT EXISTS links (
  order_id TEXT PRIMARY KEY,
  token TEXT NOT NULL UNIQUE,
  expires_at INTEGER NOT NULL,
  request_hash TEXT NOT NULL,
  open INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX IF NOT EXISTS links_by_expiry ON links (expires_at) WHERE open = 1;

CREATE TABLE IF NOT EXISTS capture_references (
  reference TEXT PRIMARY KEY,
  order_id TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS payment_references (
  reference TEXT PRIMARY KEY,
  order_id TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS imeis (
  imei TEXT PRIMARY KEY,
  product_code TEXT NOT NULL,
  order_id TEXT NOT NULL,
  reference TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS imeis_by_order ON imeis (order_id);

CREATE TABLE IF NOT EXISTS tokens (
  hash TEXT PRIMARY KEY,
  expires_at INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS requests (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  endpoint TEXT NOT NULL,
  method TEXT NOT NULL,
  path TEXT NOT NULL,
  request_id TEXT,
  idempotency_key TEXT,
  order_id TEXT,
  reference TEXT,
  body TEXT,
  status INTEGER NOT NULL,
  code TEXT,
  answer TEXT,
  ignored TEXT,
  fault TEXT,
  duration_ms REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS requests_by_order ON requests (order_id);
CREATE INDEX IF NOT EXISTS requests_by_reference ON requests (reference);

CREATE TABLE IF NOT EXISTS movements (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  order_id TEXT NOT NULL,
  reference TEXT NOT NULL,
  kind TEXT NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  cause TEXT NOT NULL,
  request_id TEXT
);
CREATE INDEX IF NOT EXISTS movements_by_order ON movements (order_id);
CREATE INDEX IF NOT EXISTS movements_by_time ON movements (at) WHERE kind IN ('captured', 'refunded');

CREATE TABLE IF NOT EXISTS webhooks (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_type TEXT NOT NULL,
  order_id TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  fault TEXT,
  due_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS webhooks_due ON webhooks (due_at) WHERE state = 'pending';
CREATE INDEX IF NOT EXISTS webhooks_by_order ON webhooks (order_id);

CREATE TABLE IF NOT EXISTS webhook_attempts (
  webhook_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  status INTEGER,
  error TEXT,
  fault TEXT,
  duration_ms REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS webhook_attempts_by_webhook ON webhook_attempts (webhook_id);

CREATE TABLE IF NOT EXISTS callbacks (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  order_id TEXT NOT NULL,
  url TEXT,
  fields TEXT NOT NULL,
  carrier TEXT NOT NULL,
  fault TEXT,
  status INTEGER,
  location TEXT,
  error TEXT
);
CREATE INDEX IF NOT EXISTS callbacks_by_order ON callbacks (order_id);

CREATE TABLE IF NOT EXISTS faults (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rule TEXT NOT NULL,
  drawn INTEGER NOT NULL DEFAULT 0,
  fired INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE IF NOT EXISTS settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
`;
