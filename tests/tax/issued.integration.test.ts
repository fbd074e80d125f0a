import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { invoiceById, invoiceOfCause, invoicesOfOrder, nextInNumbers } from '@/db/queries/invoices';
import type { OrderRow } from '@/db/queries/orders';
import { markDispatched } from '@/lib/console/actions/order-actions';
import { readDocument } from '@/lib/invoices/read';
import { paise } from '@/lib/money';
import { cancelOrder, captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { previewSettlement, settleReview } from '@/lib/payments/operations/settle-review';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { gateway } from '@/lib/payments/surroundings';
import { syncOrder } from '@/lib/payments/sync/sync';
import { issueDocuments } from '@/lib/tax/issue/issue';
import { shop } from '@/shop/config';
import { invoice as t } from '@/shop/messages';
import { tax } from '@/shop/tax';
import { ADDRESS, anybody } from '../support/customer';
import { later } from '../support/device-requests';
import { actor, all, charged, held, now, placedWith } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';
import { run } from '../support/raw';

let world: World;
const seller = { ...shop.seller };

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  await world.sandbox.behave();
  await world.sandbox.settings({ refunds: 'immediate' });
});
afterEach(() => {
  tax.issued = 'charge';
  Object.assign(shop.seller, seller);
});

const issued = ({ id }: Pick<OrderRow, 'id'>) => invoicesOfOrder(reader(), id);
const sums = async (order: Pick<OrderRow, 'id'>) =>
  (await issued(order)).map(({ kind, cause, totalPaise }) => [kind, cause, totalPaise]);
const capture = (order: OrderRow, amount = all) => captureOrder({ orderId: order.id, actor, amount });
const refund = (order: OrderRow, amount: number, unitsBack = 0) =>
  refundOrder({
    orderId: order.id,
    actor,
    amount: paise(amount),
    ...(unitsBack > 0 && { restock: [{ position: 0, units: unitsBack }] }),
  });

/** Several kurtas, charged at once. */
async function bought(quantity: number, changes: Parameters<typeof placedWith>[1] = {}): Promise<OrderRow> {
  const { row } = await placedWith(
    { ...world, fillCart: () => world.fillCart(quantity) },
    { ...anybody(), preAuth: false, shownTotal: paise(quantity * all), ...changes },
  );
  await world.sandbox.pay({ reference: row.reference });
  await syncOrder(row.reference, 'page');
  return now(row);
}

describe('with the charge', () => {
  it('an order that is charged at once has its invoice, read to the paisa', async () => {
    const order = await charged(world);
    const [invoice, ...more] = await issued(order);
    expect(more).toEqual([]);
    // ₹1,499 with 18 %: each half 11,432.98… paise.
    expect(invoice).toMatchObject({
      kind: 'invoice',
      number: `INV/${invoice?.financialYear.slice(2, 4)}${invoice?.financialYear.slice(5)}/${invoice?.sequence}`,
      orderId: order.id,
      againstId: null,
      cause: 'captured:149900',
      seller: {
        legalName: seller.legalName,
        gstin: seller.gstin,
        stateCode: '29',
        signatory: seller.signatory,
      },
      buyer: { name: 'Asha Rao', billing: ADDRESS, delivery: ADDRESS },
      buyerGstin: null,
      placeOfSupply: '29',
      taxablePaise: 127_034,
      cgstPaise: 11_433,
      sgstPaise: 11_433,
      igstPaise: 0,
      totalPaise: 149_900,
    });
    expect(invoice?.lines).toMatchObject([
      {
        position: 0,
        hsn: '9999',
        unit: 'NOS',
        quantity: 1,
        grossPaise: 149_900,
        discountPaise: 0,
        basisPoints: 1_800,
      },
    ]);
    expect(await invoiceById(reader(), invoice?.id ?? '')).toEqual(invoice);
    expect(await invoiceOfCause(reader(), order.id, 'captured:149900')).toEqual(invoice);
  });

  it('one that is held has none before its capture, and for a part that is charged an invoice of that part', async () => {
    const order = await held(world);
    expect(await issued(order)).toEqual([]);
    await capture(order, paise(100_000));
    expect(await sums(order)).toEqual([['invoice', 'captured:100000', 100_000]]);
    const [line] = (await issued(order))[0]?.lines ?? [];
    expect(line).toMatchObject({
      quantity: 1,
      grossPaise: 149_900,
      discountPaise: 49_900,
      totalPaise: 100_000,
    });
  });

  it('one that is cancelled has none', async () => {
    const order = await held(world);
    await cancelOrder({ orderId: order.id, actor });
    expect(await issued(order)).toEqual([]);
  });

  it('the convenience fee that was paid beside it is on no document', async () => {
    const order = await charged(world, { convenience_fee: 2 });
    expect(order.feePaise).toBeGreaterThan(0);
    expect(await sums(order)).toEqual([['invoice', `captured:${order.capturedPaise}`, 149_900]]);
    await refund(order, order.capturedPaise);
    expect(await sums(order)).toEqual([
      ['invoice', `captured:${order.capturedPaise}`, 149_900],
      ['credit-note', `refunded:${order.capturedPaise}`, 149_900],
    ]);
  });

  it('to another state it bears IGST alone, and names the business that buys', async () => {
    const delivery = { ...ADDRESS, state: 'Tamil Nadu', pincode: '600001', city: 'Chennai' };
    const { row } = await placedWith(world, { ...anybody(), shippingAddress: delivery, preAuth: true });
    await run(
      "update orders set gstin = '27AAPFU0939F1ZV', business_name = 'Uday Stores' where id = ?",
      row.id,
    );
    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'page');
    await capture(row);
    expect((await issued(row))[0]).toMatchObject({
      placeOfSupply: '33',
      buyer: { name: 'Uday Stores' },
      buyerGstin: '27AAPFU0939F1ZV',
      taxablePaise: 127_034,
      igstPaise: 22_866,
      cgstPaise: 0,
    });
  });
});

describe('a buyer without a name', () => {
  it('is the customer of the order while nobody told it, and erased once that is so', async () => {
    const { row } = await placedWith(world, { ...anybody(), preAuth: false });
    await run("update orders set first_name = '', last_name = '' where id = ?", row.id);
    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'page');
    const [invoice] = await issued(row);
    const billed = async () =>
      (await readDocument(invoice?.id ?? '', row.id))?.document.parties.find(({ title }) => title === t.buyer)
        ?.lines[0];
    expect(await billed()).toBe(t.unnamed(row.reference));
    await run("update orders set erased = 'everything' where id = ?", row.id);
    expect(await billed()).toBe(t.erased);
  });
});

describe('who collects no tax', () => {
  it('issues a bill of supply: not registered, without a number; in the composition scheme with its words', async () => {
    Object.assign(shop.seller, { gstin: '' });
    const [bill] = await issued(await charged(world));
    expect(bill).toMatchObject({ kind: 'bill', taxablePaise: 149_900, totalPaise: 149_900, igstPaise: 0 });
    expect(bill?.number).toMatch(/^BOS\/\d{4}\/\d+$/);
    expect(bill?.seller).not.toHaveProperty('gstin');
    expect(bill?.seller).not.toHaveProperty('remark');
    Object.assign(shop.seller, { gstin: seller.gstin, scheme: 'composition' });
    const [composed] = await issued(await charged(world));
    expect(composed).toMatchObject({ kind: 'bill', cgstPaise: 0, seller: { gstin: seller.gstin } });
    expect(composed?.seller.remark).toContain('Composition taxable person');
  });

  it('numbers what lowers its bills in a series of its own, also once it is registered', async () => {
    Object.assign(shop.seller, { gstin: '' });
    const [billed, again] = [await charged(world), await charged(world)];
    await refund(billed, 30_000);
    Object.assign(shop.seller, seller);
    await refund(again, 30_000);
    const invoiced = await charged(world);
    await refund(invoiced, 30_000);
    const numbers = (await Promise.all([billed, again, invoiced].map(issued))).map(
      ([, note]) => note?.number,
    );
    expect(numbers).toEqual([
      expect.stringMatching(/^CNB\/\d{4}\/1$/),
      expect.stringMatching(/^CNB\/\d{4}\/2$/),
      expect.stringMatching(/^CN\/\d{4}\/\d+$/),
    ]);
  });
});

describe('a refund', () => {
  it('lowers its invoice by a credit note, and after a partial capture down to nothing', async () => {
    const order = await held(world);
    await capture(order, paise(100_000));
    await refund(order, 30_000);
    await refund(order, 70_000);
    const [invoice, first, second] = await issued(order);
    expect(await sums(order)).toEqual([
      ['invoice', 'captured:100000', 100_000],
      ['credit-note', 'refunded:30000', 30_000],
      ['credit-note', 'refunded:100000', 70_000],
    ]);
    for (const note of [first, second]) {
      expect(note).toMatchObject({ againstId: invoice?.id, placeOfSupply: '29' });
      expect(note?.number).toMatch(/^CN\/\d{4}\/\d+$/);
    }
    expect((first?.taxablePaise ?? 0) + (second?.taxablePaise ?? 0)).toBe(invoice?.taxablePaise);
    expect((first?.cgstPaise ?? 0) + (second?.cgstPaise ?? 0)).toBe(invoice?.cgstPaise);
    expect([first?.lines[0]?.quantity, second?.lines[0]?.quantity]).toEqual([0, 1]);
  });

  it('made in the gateway’s dashboard has its credit note once the shop hears of it, one however often it hears', async () => {
    const order = await charged(world);
    const call = { reference: `dashboard-${order.id.slice(0, 8)}`, amount: paise(49_900) };
    await gateway().refund(order.gatewayOrderId ?? '', call);
    expect(await sums(order)).toHaveLength(1);
    await Promise.all(
      ['reconcile', 'webhook', 'page'].map((cause) => syncOrder(order.reference, cause as 'page')),
    );
    await syncOrder(order.reference, 'page');
    expect(await sums(order)).toEqual([
      ['invoice', 'captured:149900', 149_900],
      ['credit-note', 'refunded:49900', 49_900],
    ]);
  });

  it('that the bank has not confirmed has none yet, and none if it fails', async () => {
    await world.sandbox.settings({ refunds: 'PENDING' });
    const order = await charged(world);
    await refund(order, 49_900);
    expect(await sums(order)).toHaveLength(1);
    await world.sandbox.settleRefunds('FAILED');
    await syncOrder(order.reference, 'page');
    expect(await sums(order)).toHaveLength(1);
  });

  it('credits the units that came back, at their price', async () => {
    await world.sandbox.settings({ refunds: 'PENDING' });
    const order = await bought(3);
    await refund(order, 160_000, 1);
    expect(await issued(order)).toHaveLength(1);
    await world.sandbox.settleRefunds('PROCESSED');
    await syncOrder(order.reference, 'page');
    const [, note] = await issued(order);
    expect(note?.lines).toMatchObject([{ position: 0, quantity: 1, totalPaise: 160_000 }]);
    await world.sandbox.settings({ refunds: 'immediate' });
    await refund(order, 289_700);
    expect((await issued(order))[2]?.lines).toMatchObject([{ quantity: 2, totalPaise: 289_700 }]);
  });

  it.each(['drop-after', 'drop-before'] as const)(
    'credits the units that came back once, whatever became of the answer (%s)',
    async (fault) => {
      const order = await bought(3);
      await world.sandbox.fault({ endpoint: 'refund', fault, times: 1 });
      await refund(order, 160_000, 1);
      await later(() => reconcileOnce({ ahead: true }));
      await reconcileOnce({ ahead: true });
      expect(await sums(order)).toEqual([
        ['invoice', 'captured:449700', 449_700],
        ['credit-note', 'refunded:160000', 160_000],
      ]);
      expect((await issued(order))[1]?.lines).toMatchObject([{ position: 0, quantity: 1 }]);
    },
  );
});

describe('charged beyond its first invoice', () => {
  it('has another one without units, and refunds lower the last one first', async () => {
    const order = await charged(world);
    const issue = (occasion: Omit<Parameters<typeof issueDocuments>[2], 'now'>) =>
      transaction('test', (tx) => issueDocuments(tx, order.id, { ...occasion, now: Date.now() }));
    // Another payment was added at the gateway.
    await run('update orders set authorised_paise = 160000, captured_paise = 160000 where id = ?', order.id);
    await issue({ cause: 'captured:160000', mayInvoice: true });
    await run('update orders set refunded_paise = 155000 where id = ?', order.id);
    await issue({ cause: 'refunded:155000', mayInvoice: false });
    const [first, second, ...notes] = await issued(order);
    expect(second).toMatchObject({ cause: 'captured:160000', totalPaise: 10_100 });
    expect(second?.lines).toMatchObject([{ quantity: 0, grossPaise: 10_100, discountPaise: 0 }]);
    expect(notes.map(({ againstId, totalPaise }) => [againstId, totalPaise])).toEqual([
      [second?.id, 10_100],
      [first?.id, 144_900],
    ]);
    // Seen again, it is nothing new.
    await issue({ cause: 'refunded:155000', mayInvoice: true });
    await run('update orders set refunded_paise = 158000 where id = ?', order.id);
    await issue({ cause: 'refunded:158000', mayInvoice: false });
    expect(
      (await issued(order)).slice(4).map(({ againstId, totalPaise }) => [againstId, totalPaise]),
    ).toEqual([[first?.id, 3_000]]);
  });
});

describe('with the dispatch', () => {
  beforeEach(() => {
    tax.issued = 'dispatch';
  });

  it('the charge issues nothing, and what was refunded before is on no document', async () => {
    const order = await bought(2);
    await refund(order, 149_900);
    expect(await issued(order)).toEqual([]);
    expect(await markDispatched(order.id, actor)).toBeUndefined();
    expect(await sums(order)).toEqual([['invoice', 'dispatch', 149_900]]);
    await refund(order, 9_900);
    expect((await sums(order))[1]).toEqual(['credit-note', 'refunded:159800', 9_900]);
  });

  it('units that came back before are not on the invoice', async () => {
    await world.sandbox.settings({ refunds: 'PENDING' });
    const order = await bought(3);
    await refund(order, 149_900, 1);
    await world.sandbox.settleRefunds('PROCESSED');
    await syncOrder(order.reference, 'page');
    await markDispatched(order.id, actor);
    expect((await issued(order))[0]?.lines).toMatchObject([
      { quantity: 2, grossPaise: 299_800, discountPaise: 0, totalPaise: 299_800 },
    ]);
  });

  it('an order that is refunded whole before has none', async () => {
    const order = await bought(1);
    await refund(order, all);
    expect(await issued(order)).toEqual([]);
  });

  it('what was charged while invoices came with the dispatch gets its own when it is sent, whatever the setting says then', async () => {
    const order = await bought(1);
    tax.issued = 'charge';
    await refund(order, 9_900);
    expect(await issued(order)).toEqual([]);
    await markDispatched(order.id, actor);
    expect(await sums(order)).toEqual([['invoice', 'dispatch', 140_000]]);
  });
});

describe('money that did not add up, as a person settles it', () => {
  async function settled(way: 'accepted' | 'refunded'): Promise<OrderRow> {
    const { row } = await placedWith(world, { ...anybody(), preAuth: false });
    await world.sandbox.pay({ reference: row.reference, amount: 140_000 });
    await syncOrder(row.reference, 'page');
    expect(await issued(row)).toEqual([]);
    const view = await previewSettlement(row.id, actor);
    if ('refused' in view) throw new Error(JSON.stringify(view.refused));
    await settleReview({ orderId: row.id, actor, reason: 'asked them', way, seen: view.seen });
    return now(row);
  }

  it('is sold for what was accepted', async () => {
    expect(await sums(await settled('accepted'))).toEqual([['invoice', 'captured:140000', 140_000]]);
  });

  it('and is on no document where all of it goes back', async () => {
    const order = await settled('refunded');
    expect(order).toMatchObject({ capturedPaise: 140_000, refundedPaise: 140_000 });
    expect(await issued(order)).toEqual([]);
  });
});

describe('numbers', () => {
  it('have no gap and none twice among orders that are charged at once, nor where a transaction is undone', async () => {
    const year = '2031-32';
    const take = () => transaction('test', (tx) => nextInNumbers(tx, 'INV', year));
    const undone = () =>
      transaction('test', async (tx) => {
        await nextInNumbers(tx, 'INV', year);
        throw new Error('undone');
      }).catch(() => 0);
    const taken = await Promise.all(
      Array.from({ length: 24 }, (_, turn) => (turn % 3 === 2 ? undone() : take())),
    );
    expect(taken.filter((number) => number > 0).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 16 }, (_, at) => at + 1),
    );
  });

  it('go on by one through captures and refunds of many orders at once', async () => {
    const orders = await Promise.all(Array.from({ length: 6 }, () => held(world)));
    await Promise.all(orders.map((order) => capture(order)));
    await Promise.all(orders.map((order) => refund(order, 10_000)));
    const rows = (await Promise.all(orders.map(issued))).flat();
    for (const kind of ['invoice', 'credit-note']) {
      const numbers = rows
        .filter((row) => row.kind === kind)
        .map(({ sequence }) => sequence)
        .sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: 6 }, (_, at) => (numbers[0] ?? 0) + at));
    }
  });
});

describe('what was issued', () => {
  it('does not change, and does not go', async () => {
    const [invoice] = await issued(await charged(world));
    const id = invoice?.id ?? '';
    await expect(
      run(
        'update invoices set total_paise = 1, taxable_paise = 1, cgst_paise = 0, sgst_paise = 0 where id = ?',
        id,
      ),
    ).rejects.toThrow('do not change');
    await expect(run("update invoices set buyer_gstin = '29AABCS1429B1ZQ' where id = ?", id)).rejects.toThrow(
      'do not change',
    );
    await expect(run(`update invoices set buyer = '{}' where id = ?`, id)).rejects.toThrow('do not change');
    await expect(run('delete from invoices where id = ?', id)).rejects.toThrow('do not change');
    await expect(run('update invoice_counters set last = last - 1')).rejects.toThrow('goes on by one');
    await expect(run('delete from invoice_counters')).rejects.toThrow('goes on by one');
    expect(await invoiceById(reader(), id)).toEqual(invoice);
  });
});
