/** Orders for the lists and the callbacks to find. */
import { closeDatabase } from '@/db/client';
import { fillShop } from '@/scripts/lib/fill-shop';
import { openRaw } from '@/scripts/lib/raw-database';

const COUNT = 200;

/** @returns the gateway's id of one paid order that was fetched just now. */
export async function fillOrders(url: string): Promise<string> {
  process.env.DATABASE_URL = url;
  await fillShop(COUNT);
  await closeDatabase();
  const raw = openRaw(url);
  const paid = await raw.value(
    "select gateway_order_id from orders where status = 'PROCESSED' order by created_at desc limit 1",
  );
  // A fetch that far ahead keeps a replayed callback from asking the gateway: it is the handler that is measured.
  await raw.run(
    'update orders set last_sync_at = ? where gateway_order_id = ?',
    Date.now() + 3_600_000,
    String(paid),
  );
  await raw.close();
  return String(paid);
}
