import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { reader } from '@/db/client';
import { type FiledDocument, filedDocuments } from '@/db/queries/filed-documents';
import { indianDay, monthBounds } from '@/lib/figures/indian-day';
import { paise } from '@/lib/money';
import { captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { syncOrder } from '@/lib/payments/sync/sync';
import { gstr1Lines } from '@/lib/tax/gstr1/file';
import { ADDRESS, anybody } from '../support/customer';
import { actor, all, placedWith } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

let world: World;
const month = indianDay(Date.now()).slice(0, 7);
const period = monthBounds(month) ?? { from: 0, until: 0 };

beforeAll(async () => {
  world = await startWorld();
  await world.sandbox.settings({ refunds: 'immediate' });
  for (const state of ['Karnataka', 'Karnataka', 'Kerala']) {
    const { row } = await placedWith(world, {
      ...anybody(),
      preAuth: true,
      shippingAddress: { ...ADDRESS, state },
    });
    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'page');
    await captureOrder({ orderId: row.id, actor, amount: all });
    if (state === 'Kerala') await refundOrder({ orderId: row.id, actor, amount: paise(59_000) });
  }
}, 60_000);
afterAll(() => world?.close());

async function read(table: Parameters<typeof gstr1Lines>[1]) {
  const ended: [number, boolean][] = [];
  let text = '';
  for await (const part of gstr1Lines(period, table, async (...end) => void ended.push(end))) text += part;
  return { text, ended };
}

it('of a month sums what was sold by state, less what was given back', async () => {
  const { text, ended } = await read('b2cs');
  expect(text.split('\r\n')).toEqual([
    'Type,Place Of Supply,Applicable % of Tax Rate,Rate,Taxable Value,Cess Amount,E-Commerce GSTIN',
    // Twice 1,270.34; 1,270.34 less 500.00.
    'OE,29-Karnataka,,18,2540.68,0,',
    'OE,32-Kerala,,18,770.34,0,',
    '',
  ]);
  expect(ended).toEqual([[4, true]]);
});

it('is one file of all tables, each below its name, unless one is asked for', async () => {
  const { text } = await read(undefined);
  expect(text.startsWith('\uFEFFb2b\r\nGSTIN/UIN of Recipient,')).toBe(true);
  expect(text).toMatch(
    /\r\ndocs\r\nNature of Document,.*\r\nInvoices for outward supply,INV\/\d{4}\/1,INV\/\d{4}\/3,3,0\r\nCredit Note,/,
  );
});

it('ends where it was asked for: no table has what is issued while it is read', async () => {
  const [, , third] = await filedDocuments(reader(), { ...period, after: undefined, limit: 9 });
  vi.spyOn(Date, 'now').mockReturnValueOnce(third?.issuedAt ?? 0);
  expect((await read('docs')).ended).toEqual([[2, true]]);
  expect((await read('docs')).ended).toEqual([[4, true]]);
});

it('says that it is not whole where it is broken off', async () => {
  const ended: boolean[] = [];
  const lines = gstr1Lines(period, undefined, async (_count, complete) => void ended.push(complete));
  await lines.next();
  await lines.return(undefined);
  expect(ended).toEqual([false]);
});

it('is read in pages that leave nothing out, each credit note with what it lowers, and of no other month', async () => {
  const found: FiledDocument[] = [];
  for (let after: FiledDocument | undefined; ; ) {
    const page = await filedDocuments(reader(), { ...period, after, limit: 2 });
    after = page.at(-1);
    if (!after) break;
    found.push(...page);
  }
  expect(found.map(({ kind }) => kind)).toEqual(['invoice', 'invoice', 'invoice', 'credit-note']);
  expect(found.map(({ against }) => against)).toEqual([
    null,
    null,
    null,
    { kind: 'invoice', number: found[2]?.number, issuedAt: found[2]?.issuedAt, totalPaise: 149_900 },
  ]);
  const before = { from: 0, until: period.from, after: undefined, limit: 9 };
  expect(await filedDocuments(reader(), before)).toEqual([]);
  expect(await filedDocuments(reader(), { ...before, from: period.until, until: period.until * 2 })).toEqual(
    [],
  );
});
