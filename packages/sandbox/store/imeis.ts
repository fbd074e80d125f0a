/** The devices that are blocked, each by the order that it was sold with. */
import type { Sqlite } from './open';

export interface BlockedImei {
  readonly imei: string;
  readonly product_code: string;
  readonly order_id: string;
  /** The merchant's, of the request that blocked it. */
  readonly reference: string;
}

export type Imeis = ReturnType<typeof imeiStore>;

export function imeiStore(db: Sqlite) {
  const find = db.prepare<[string], BlockedImei>('SELECT * FROM imeis WHERE imei = ?');
  const ofOrder = db.prepare<[string], BlockedImei>('SELECT * FROM imeis WHERE order_id = ? ORDER BY rowid');
  const all = db.prepare<[], BlockedImei>('SELECT * FROM imeis ORDER BY rowid');
  const add = db.prepare<[string, string, string, string, number]>(
    'INSERT INTO imeis (imei, product_code, order_id, reference, at) VALUES (?, ?, ?, ?, ?)',
  );
  const remove = db.prepare<[string]>('DELETE FROM imeis WHERE imei = ?');
  return {
    find: (imei: string): BlockedImei | undefined => find.get(imei),
    ofOrder: (orderId: string): BlockedImei[] => ofOrder.all(orderId),
    all: (): BlockedImei[] => all.all(),
    block(entry: BlockedImei, now: number): void {
      add.run(entry.imei, entry.product_code, entry.order_id, entry.reference, now);
    },
    unblock: (imei: string): void => {
      remove.run(imei);
    },
  };
}
