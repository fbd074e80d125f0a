/** A shop filled with orders: on either engine the same, and right in money. */
import { createHash } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { reader } from '@/db/client';
import { ORDER_STATUSES } from '@/db/order-statuses';
import { termsByRows } from '@/db/queries/order-term-sources';
import { orderEvents, orders } from '@/db/schema';
import { fillShop } from '@/scripts/lib/fill-shop';
import { openRaw } from '@/scripts/lib/raw-database';
import { openShop } from '@/tests/support/shop-world';

const NOW = Date.UTC(2026, 10, 29);
const COUNT = 3_000;

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await close?.();
});

async function filled(count = COUNT): Promise<void> {
  close = await openShop();
  await fillShop(count, undefined, NOW);
}

async function fingerprint(): Promise<string> {
  const rows = await reader().select().from(orders).orderBy(orders.id);
  const events = await reader()
    .select({ of: orderEvents.orderId, says: orderEvents.summary })
    .from(orderEvents)
    .orderBy(orderEvents.id);
  return createHash('sha256')
    .update(JSON.stringify([rows, events]))
    .digest('hex');
}

it('is the same shop for the same number and time', async () => {
  await filled(500);
  const first = await fingerprint();
  await close?.();
  await filled(500);
  expect(await fingerprint()).toBe(first);
});

/** Each finds orders that are wrong. */
const WRONG: readonly (readonly [string, string])[] = [
  [
    'the lines make up the subtotal',
    'select id from orders o where subtotal_paise <> (select sum(unit_price_paise * quantity) from order_lines l where l.order_id = o.id)',
  ],
  [
    'the payments make up what was captured',
    'select id from orders o where captured_paise <> coalesce((select sum(captured_paise) from payments p where p.order_id = o.id), 0)',
  ],
  [
    'a payment is there for what was held or charged',
    "select id from orders o where authorised_paise <> coalesce((select sum(amount_paise) from payments p where p.order_id = o.id and p.status <> 'FAILED'), 0)",
  ],
  [
    'the refunds make up what was refunded, and each was asked for',
    `select id from orders o where refunded_paise <> coalesce((select sum(r.amount_paise) from refunds r
       join operations a on a.kind = 'refund' and a.reference = r.reference and a.gateway_id = r.id and a.amount_paise = r.amount_paise
       where r.order_id = o.id), 0)`,
  ],
  [
    'each was created once',
    "select id from orders o where 1 <> (select count(*) from operations a where a.order_id = o.id and a.kind = 'create')",
  ],
  [
    'each has three events',
    'select id from orders o where 3 <> (select count(*) from order_events e where e.order_id = o.id)',
  ],
  [
    'no row is of an order that is not there',
    'select id from payments where order_id not in (select id from orders)',
  ],
  [
    'none is of another time',
    `select id from orders where created_at > ${NOW} or created_at < ${NOW - 730 * 86_400_000}`,
  ],
];

it('is right in money and complete', async () => {
  await filled();
  const raw = openRaw();
  try {
    expect(await raw.value('select count(*) from orders')).toBe(COUNT);
    for (const [name, sql] of WRONG) expect([name, await raw.column(`${sql} limit 3`)]).toEqual([name, []]);
  } finally {
    await raw.close();
  }
});

it('has work to do and all that a shop has had', async () => {
  await filled();
  const raw = openRaw();
  try {
    const counts = new Map(
      (await raw.all('select status, count(*) as n from orders group by status')).map((row) => [
        row.status,
        Number(row.n),
      ]),
    );
    expect(new Set(counts.keys())).toEqual(new Set(ORDER_STATUSES));
    expect(counts.get('PROCESSED')).toBeGreaterThan(COUNT * 0.6);
    expect(counts.get('AUTHORIZED')).toBeGreaterThan(30);
    const reviews = await raw.value('select count(*) from reviews where resolved_at is null');
    expect(reviews).toBeGreaterThan(5);
    const due = await raw.value(`select count(*) from orders where next_check_at <= ${NOW}`);
    expect(due).toBe(40);
  } finally {
    await raw.close();
  }
});

it('finds its orders by what each is found by, and knows their methods', async () => {
  await filled(300);
  const raw = openRaw();
  try {
    const ids = (await raw.column('select id from orders')).map(String);
    const made = await raw.all('select term, order_id, created_at from order_terms');
    const wanted = (await termsByRows(reader(), ids)).flatMap(({ id, createdAt, terms }) =>
      terms.map((term) => `${term} ${id} ${createdAt}`),
    );
    expect(made.map((row) => `${row.term} ${row.order_id} ${row.created_at}`).sort()).toEqual(wanted.sort());
    const strange = 'select o.id from orders o left join payments p on p.order_id = o.id where';
    expect(await raw.column(`${strange} coalesce(o.method, '') <> coalesce(p.method, '')`)).toEqual([]);
  } finally {
    await raw.close();
  }
});

it('leaves a shop that has orders as it is', async () => {
  await filled(10);
  await expect(fillShop(10)).rejects.toThrow('there are orders already');
});

it('is refused where money moves', async () => {
  close = await openShop();
  vi.stubEnv('PINELABS_ENV', 'production');
  await expect(fillShop(10)).rejects.toThrow('PINELABS_ENV=production');
  expect(await reader().select().from(orders)).toEqual([]);
});
