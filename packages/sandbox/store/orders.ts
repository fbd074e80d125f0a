/** Orders and refunds by id and by reference, and the links that lead to their page. */
import type { ChargeOrder, Order } from '../domain/order';
import type { Sqlite } from './open';

export interface Link {
  readonly orderId: string;
  readonly token: string;
  /** UTC milliseconds on the sandbox's clock. */
  readonly expiresAt: number;
  /** Of the body that the order was created with. */
  readonly requestHash: string;
}

interface LinkRow {
  order_id: string;
  token: string;
  expires_at: number;
  request_hash: string;
}

export type Orders = ReturnType<typeof orderStore>;

export function orderStore(db: Sqlite) {
  const byId = db.prepare<[string], { body: string }>('SELECT body FROM orders WHERE order_id = ?');
  const byReference = db.prepare<[string], { body: string }>('SELECT body FROM orders WHERE reference = ?');
  const recent = db.prepare<[number], { body: string }>(
    "SELECT body FROM orders WHERE type = 'CHARGE' ORDER BY created_at DESC, rowid DESC LIMIT ?",
  );
  const openRefunds = db.prepare<[], { body: string }>(
    "SELECT body FROM orders WHERE type = 'REFUND' AND status IN ('CREATED', 'PENDING') ORDER BY rowid",
  );
  const upsert = db.prepare<[string, string, string, string, string | null, string, number]>(
    `INSERT INTO orders (order_id, reference, type, status, parent_order_id, body, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (order_id) DO UPDATE SET status = excluded.status, body = excluded.body`,
  );
  const addLink = db.prepare<[string, string, number, string]>(
    'INSERT INTO links (order_id, token, expires_at, request_hash) VALUES (?, ?, ?, ?)',
  );
  const linkByToken = db.prepare<[string], LinkRow>('SELECT * FROM links WHERE token = ?');
  const linkByOrder = db.prepare<[string], LinkRow>('SELECT * FROM links WHERE order_id = ?');
  const closeLink = db.prepare<[string]>('UPDATE links SET open = 0 WHERE order_id = ?');
  const dueLinks = db.prepare<[number], { order_id: string }>(
    'SELECT order_id FROM links WHERE open = 1 AND expires_at <= ? LIMIT 100',
  );
  const captureReference = db.prepare<[string], { order_id: string }>(
    'SELECT order_id FROM capture_references WHERE reference = ?',
  );
  const addCaptureReference = db.prepare<[string, string]>(
    'INSERT OR IGNORE INTO capture_references (reference, order_id) VALUES (?, ?)',
  );
  const paymentReference = db.prepare<[string], { order_id: string }>(
    'SELECT order_id FROM payment_references WHERE reference = ?',
  );
  const addPaymentReference = db.prepare<[string, string]>(
    'INSERT INTO payment_references (reference, order_id) VALUES (?, ?)',
  );

  const link = (row: LinkRow | undefined): Link | undefined =>
    row && {
      orderId: row.order_id,
      token: row.token,
      expiresAt: row.expires_at,
      requestHash: row.request_hash,
    };

  return {
    find: (orderId: string): Order | undefined => parsed(byId.get(orderId)),
    findByReference: (reference: string): Order | undefined => parsed(byReference.get(reference)),
    findCharge(orderId: string): ChargeOrder | undefined {
      const order = parsed(byId.get(orderId));
      return order?.type === 'CHARGE' ? order : undefined;
    },
    recent: (limit: number): ChargeOrder[] => recent.all(limit).map((row) => JSON.parse(row.body)),
    openRefunds: (): Order[] => openRefunds.all().map((row) => JSON.parse(row.body)),
    save(order: Order): void {
      const parent = order.type === 'REFUND' ? order.parent_order_id : null;
      upsert.run(
        order.order_id,
        order.merchant_order_reference,
        order.type,
        order.status,
        parent,
        JSON.stringify(order),
        Date.parse(order.created_at),
      );
    },
    addLink: (entry: Link): void => {
      addLink.run(entry.orderId, entry.token, entry.expiresAt, entry.requestHash);
    },
    linkByToken: (token: string): Link | undefined => link(linkByToken.get(token)),
    linkOf: (orderId: string): Link | undefined => link(linkByOrder.get(orderId)),
    closeLink: (orderId: string): void => {
      closeLink.run(orderId);
    },
    dueLinks: (now: number): string[] => dueLinks.all(now).map((row) => row.order_id),
    paymentReferenceOwner: (reference: string): string | undefined =>
      paymentReference.get(reference)?.order_id,
    addPaymentReference: (reference: string, orderId: string): void => {
      addPaymentReference.run(reference, orderId);
    },
    captureReferenceOwner: (reference: string): string | undefined =>
      captureReference.get(reference)?.order_id,
    addCaptureReference: (reference: string, orderId: string): void => {
      addCaptureReference.run(reference, orderId);
    },
  };
}

function parsed(row: { body: string } | undefined): Order | undefined {
  return row && (JSON.parse(row.body) as Order);
}
