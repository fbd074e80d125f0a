/** Orders for the lists and the callbacks to find, put straight into the database of this run. */
import { randomBytes } from 'node:crypto';
import { openSqlite } from '@/db/open';

const COUNT = 200;
const ADDRESS = JSON.stringify({
  fullName: 'Asha Rao',
  address1: '12 Residency Road',
  address2: '',
  city: 'Bengaluru',
  state: 'Karnataka',
  pincode: '560025',
  country: 'India',
});

/** @returns the gateway's id of one paid order that was fetched just now. */
export function fillOrders(databaseFile: string): string {
  const raw = openSqlite(databaseFile);
  const columns = {
    reference: '',
    id: '',
    view_token_hash: '',
    checkout_token: '',
    cart_id: 'bench',
    email: 'asha@shop.example',
    mobile: '9876543210',
    first_name: 'Asha',
    last_name: 'Rao',
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
    pre_auth: 0,
    subtotal_paise: 159_900,
    shipping_paise: 0,
    total_paise: 159_900,
    status: 'PROCESSED',
    authorised_paise: 159_900,
    captured_paise: 159_900,
    stock: 'sold',
    gateway_order_id: '',
    last_sync_at: 0,
    created_at: 0,
    updated_at: 0,
  };
  const names = Object.keys(columns);
  const insert = raw.prepare(
    `INSERT INTO orders (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
  );
  const ids = Array.from({ length: COUNT }, (_, index) => {
    const random = randomBytes(8).toString('hex');
    const now = Date.now() - index * 60_000;
    const gatewayId = `v1-260101000000-aa-${random.slice(0, 6)}`;
    insert.run({
      ...columns,
      id: random,
      reference: `BENCH-${random}`,
      view_token_hash: random,
      checkout_token: random,
      gateway_order_id: gatewayId,
      // A fetch that far ahead keeps a replayed callback from asking the gateway: it is the handler that is measured.
      last_sync_at: Date.now() + 3_600_000,
      created_at: now,
      updated_at: now,
    });
    return gatewayId;
  });
  raw.close();
  return ids[0] ?? '';
}
