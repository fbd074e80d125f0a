/** Bank account numbers in the database: sealed, told to the gateway alone, and read again after a change of the key. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '@/db/client';
import { createOperationOf } from '@/db/queries/operations';
import { orderById } from '@/db/queries/orders';
import { env } from '@/lib/env';
import { orderByToken } from '@/lib/orders/page/order-view';
import { checkoutLink } from '@/lib/payments/operations/checkout-link';
import { syncOrder } from '@/lib/payments/sync/sync';
import { resealAll } from '@/lib/security/reseal';
import { placedWith } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';
import * as raw from '../support/raw';

const NUMBER = '500000004545';
const bankAccount = { accountNumber: NUMBER, ifsc: 'BANK0000123' };
const keyOf = (name: string) => Buffer.alloc(32, name).toString('base64');

let world: World;
let before: ReturnType<typeof env>;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => {
  before = { ...env() };
  set(['first']);
});
afterEach(async () => {
  Object.assign(env(), before);
  await raw.run('UPDATE orders SET bank_account = NULL');
});

function set(names: string[]): void {
  Object.assign(env(), {
    PINELABS_BANK_DETAILS: 'offered',
    DATA_ENCRYPTION_KEY: names.map(keyOf),
  });
}

const accounts = (done: Awaited<ReturnType<typeof resealAll>>) =>
  done.find(({ what }) => what === 'bank account numbers');

const kept = async (id: string) =>
  JSON.stringify(await raw.rows('SELECT bank_account FROM orders WHERE id = ?', id));

const askedFor = async (reference: string) => {
  const { requests } = await world.sandbox.ledger({ reference });
  return requests.filter(({ method }) => method === 'POST').map(({ body }) => JSON.stringify(body));
};

describe('the number of an account that alone may pay', () => {
  it('goes to the gateway, and lies nowhere in the database; pages show its end', async () => {
    const { row, token, result } = await placedWith(world, { bankAccount });
    expect(result).toMatchObject({ redirectUrl: expect.any(String) });
    for (const table of ['orders', 'operations', 'order_events']) {
      expect(JSON.stringify(await raw.rows(`SELECT * FROM ${table}`))).not.toContain(NUMBER);
    }
    expect(await kept(row.id)).toContain('sealedNumber');
    const view = await orderByToken(token);
    expect(view).toMatchObject({ onlyFrom: expect.stringContaining('4545') });
    expect(JSON.stringify(view)).not.toContain(NUMBER);
  });

  it('cannot be had from another order’s row', async () => {
    const [one, other] = [await placedWith(world, { bankAccount }), await placedWith(world)];
    await raw.run(
      'UPDATE orders SET bank_account = (SELECT bank_account FROM orders WHERE id = ?), redirect_url = NULL WHERE id = ?',
      one.row.id,
      other.row.id,
    );
    await raw.run(
      "UPDATE operations SET state = 'pending', claimed_at = NULL WHERE order_id = ?",
      other.row.id,
    );
    const asked = (await askedFor(other.row.reference)).length;
    await checkoutLink(other.row.id);
    expect(await askedFor(other.row.reference)).toHaveLength(asked);
  });

  it('that a wrong key cannot open holds the order back, and loses nothing', async () => {
    const { row } = await placedWith(world, { bankAccount });
    const text = await kept(row.id);
    await raw.run('UPDATE orders SET redirect_url = NULL WHERE id = ?', row.id);
    await raw.run("UPDATE operations SET state = 'pending', claimed_at = NULL WHERE order_id = ?", row.id);
    set(['second']);
    expect(await checkoutLink(row.id)).toBeUndefined();
    const create = await createOperationOf(reader(), row.reference);
    expect(create?.state).toBe('unknown');
    expect(await kept(row.id)).toBe(text);
    set(['second', 'first']);
    await raw.run('UPDATE operations SET claimed_at = 1 WHERE order_id = ?', row.id);
    expect(await checkoutLink(row.id)).toEqual(expect.any(String));
    await syncOrder(row.reference, 'page');
    expect(await createOperationOf(reader(), row.reference)).toMatchObject({ state: 'succeeded' });
  });
});

describe('npm run db:reseal', () => {
  it('seals what the old key sealed, and what an older version wrote as it is; once', async () => {
    const [old, plain] = [await placedWith(world, { bankAccount }), await placedWith(world, { bankAccount })];
    await raw.run(
      'UPDATE orders SET bank_account = ? WHERE id = ?',
      JSON.stringify(bankAccount),
      plain.row.id,
    );
    set(['second', 'first']);
    expect(accounts(await resealAll())).toMatchObject({ anew: 2, before: 0, closed: [] });
    set(['second']);
    for (const { row } of [old, plain]) {
      expect(await kept(row.id)).not.toContain(NUMBER);
      const after = await orderById(reader(), row.id);
      expect(after).toMatchObject({ bankAccount: { ifsc: 'BANK0000123', ending: '4545' } });
      expect([after?.updatedAt, after?.version]).toEqual([row.updatedAt, row.version]);
    }
    expect(accounts(await resealAll())).toMatchObject({ anew: 0, before: 2, closed: [] });
  });

  it('leaves what it cannot open as it is, says which, and seals the rest', async () => {
    const lost = await placedWith(world, { bankAccount });
    set(['second']);
    const other = await placedWith(world, { bankAccount });
    set(['third', 'second']);
    const text = await kept(lost.row.id);
    expect(accounts(await resealAll())).toMatchObject({
      anew: 1,
      closed: [expect.stringMatching(`^orders.bank_account:${lost.row.id} was sealed with a key`)],
    });
    expect(await kept(lost.row.id)).toBe(text);
    set(['third', 'first']);
    expect(accounts(await resealAll())).toMatchObject({ anew: 1, before: 1, closed: [] });
    expect(await kept(other.row.id)).toContain('sealedNumber');
  });
});
