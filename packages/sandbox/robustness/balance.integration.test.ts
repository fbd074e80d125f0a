import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Merchant, merchant } from '../testing/merchant';
import { type SandboxProcess, startProcess } from '../testing/process';

let process: SandboxProcess;
let shop: Merchant;

beforeAll(async () => {
  process = await startProcess();
  shop = merchant(process.url);
  await shop.signIn();
});
afterAll(() => process?.end());

const TOTAL = 110_000;

/** What a merchant, or somebody who means no good, may ask next of one order. */
type Step =
  | { do: 'pay'; outcome: 'success' | 'decline' | 'wrong-otp' | 'pending' }
  | { do: 'capture'; value: number | undefined; reference: string }
  | { do: 'cancel' }
  | { do: 'refund'; value: number; reference: string };

const value = fc.oneof(fc.integer({ min: 100, max: TOTAL + 10_000 }), fc.constantFrom(TOTAL, TOTAL / 2, 100));
const reference = fc.constantFrom('a', 'b', 'c');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('pay' as const),
    outcome: fc.constantFrom(
      'success' as const,
      'success' as const,
      'decline' as const,
      'wrong-otp' as const,
      'pending' as const,
    ),
  }),
  fc.record({ do: fc.constant('capture' as const), value: fc.option(value, { nil: undefined }), reference }),
  fc.record({ do: fc.constant('cancel' as const) }),
  fc.record({ do: fc.constant('refund' as const), value, reference }),
);

async function take(orderId: string, next: Step): Promise<number> {
  // Capture and refund references belong to the whole shop: each order has its own.
  switch (next.do) {
    case 'pay':
      return (await shop.pay(orderId, { outcome: next.outcome })).status;
    case 'capture':
      return (await shop.capture(orderId, `${orderId}-c${next.reference}`, next.value)).status;
    case 'cancel':
      return (await shop.cancel(orderId)).status;
    case 'refund':
      return (await shop.refund(orderId, `${orderId}-r${next.reference}`, next.value)).status;
  }
}

it('keeps the ledger balanced whatever is asked in whatever order, one by one and all at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(step, { maxLength: 12 }),
      fc.boolean(),
      async (preAuth, steps, atOnce) => {
        const { order_id: orderId } = (
          await shop.create({ pre_auth: preAuth, order_amount: { value: TOTAL, currency: 'INR' } })
        ).json;
        // The payment first, so that most of what follows has money to move.
        await shop.pay(orderId);
        if (atOnce) expect(await Promise.all(steps.map((next) => take(orderId, next)))).not.toContain(500);
        for (const next of atOnce ? [] : steps) {
          expect(await take(orderId, next)).toBeLessThan(500);
          await expectBalance(orderId);
        }
        await expectBalance(orderId);
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

async function expectBalance(orderId: string): Promise<void> {
  const { balances, movements } = await shop.ledger(`?order_id=${orderId}`);
  const balance = balances[orderId];
  const { data } = (await shop.get(orderId)).json;
  if (!balance) throw new Error('a paid order has moved money');
  expect(balance.authorised).toBe(TOTAL);
  expect(balance.captured + balance.released + balance.held).toBe(balance.authorised);
  expect(balance.held).toBeGreaterThanOrEqual(0);
  expect(balance.refunded).toBeLessThanOrEqual(balance.captured);
  expect(movements.filter(({ kind }) => kind === 'captured').length).toBeLessThanOrEqual(1);
  const says = (status: string) => data.status === status;
  expect(says('AUTHORIZED')).toBe(balance.held > 0);
  expect(says('FULLY_REFUNDED')).toBe(balance.captured > 0 && balance.refunded === balance.captured);
  expect(says('PARTIALLY_REFUNDED')).toBe(balance.refunded > 0 && balance.refunded < balance.captured);
  if (says('CANCELLED')) expect(balance).toMatchObject({ captured: 0, released: TOTAL });
}
