/** Takes the shop's memory of one order back to a moment, so that the same order can hear its news in every order. */
import { isPostgres } from '@/db/engine';
import { openRaw } from '@/scripts/lib/raw-database';

/** What refers to an order. */
const OF_ORDER = [
  'operations',
  'order_events',
  'payments',
  'refunds',
  'reviews',
  'outbox',
  'invoices',
] as const;

export interface Moment {
  back(): Promise<void>;
  close(): Promise<void>;
}

/** Stock, inbox and limits go back as a whole: nothing else may happen in the shop meanwhile. */
export async function remember(orderId: string): Promise<Moment> {
  const raw = openRaw();
  // Time goes back for invoices too, which nothing else can do. Their numbers go on.
  await raw.run(
    isPostgres() ? 'alter table invoices disable trigger user' : 'drop trigger if exists invoices_no_delete',
  );
  const kept = [
    ['orders', 'id = ?', orderId],
    ['variants', 'true'],
    ...OF_ORDER.map((table) => [table, 'order_id = ?', orderId] as const),
  ] as const;
  for (const [table, which, ...values] of kept) {
    await raw.run(`create table kept_${table} as select * from ${table} where ${which}`, ...values);
  }
  const columns = Object.keys((await raw.all('select * from kept_orders'))[0] ?? {}).join(', ');
  const back = [
    ['delete from webhook_inbox'],
    ['delete from rate_limits'],
    // What refers to it stays right meanwhile.
    [`update orders set (${columns}) = (select ${columns} from kept_orders) where id = ?`, orderId],
    ['update variants set available = (select available from kept_variants k where k.id = variants.id)'],
    ...OF_ORDER.flatMap((table) => [
      [`delete from ${table} where order_id = ?`, orderId] as const,
      [`insert into ${table} select * from kept_${table}`] as const,
    ]),
  ] as const;
  return {
    back: () => raw.together(back),
    close: async () => {
      await raw.together(kept.map(([table]) => [`drop table kept_${table}`]));
      await raw.close();
    },
  };
}
