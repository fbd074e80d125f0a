import { afterAll, beforeAll, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { updateOrder } from '@/db/queries/orders';
import { ordersTouchedSince } from '@/db/queries/orders-due';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { run } from '@/scripts/lib/processes.mjs';
import { root } from '@/scripts/lib/project.mjs';
import { charged, held } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

async function reconcile(...args: string[]) {
  const command = ['run', '--silent', 'reconcile', '--', ...args];
  return run('npm', command, { cwd: root, env: { ...process.env } });
}

it('walks through every order once, whatever the page holds', async () => {
  const orders = [await held(world), await charged(world), await held(world)];
  const seen: string[] = [];
  for (let after: (typeof orders)[number] | undefined; ; ) {
    const page = await ordersTouchedSince(reader(), 0, after, 2);
    seen.push(...page.map(({ id }) => id));
    after = page.at(-1);
    if (page.length < 2) break;
  }
  expect(seen.sort()).toEqual(orders.map(({ id }) => id).sort());
  expect(await ordersTouchedSince(reader(), Date.now() + 60_000, undefined, 2)).toEqual([]);
});

it('is silent while both sides agree, and names what differs to the paisa', async () => {
  const order = await charged(world);
  await reconcileOnce({ ahead: true });
  const agreeing = await reconcile('--report', '--since', '1h');
  expect(agreeing).toMatchObject({ code: 0, output: expect.stringContaining('0 differences') });

  await transaction('test', (tx) => updateOrder(tx, order.id, { capturedPaise: 149_899 }, Date.now()));
  const differing = await reconcile('--report', '--since', '1h', '--json');
  expect(differing.code).toBe(1);
  const json = differing.output.split('\n').find((line) => line.startsWith('{')) ?? '';
  expect(JSON.parse(json)).toMatchObject({
    agrees: false,
    differences: [
      {
        reference: order.reference,
        field: 'captured',
        ours: '149899',
        theirs: '149900',
        paise: 1,
        lag: null,
      },
    ],
    counts: { differences: 1, lag: 0, apartPaise: 1 },
  });
}, 60_000);

it('refuses what it does not understand, and says what it does', async () => {
  const { code, output } = await reconcile('--report', '--since', 'yesterday');
  expect(code).toBe(2);
  expect(output).toContain('90m, 12h or 7d');
});
