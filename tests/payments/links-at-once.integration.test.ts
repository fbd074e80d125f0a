import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { reader } from '@/db/client';
import type * as Operations from '@/db/queries/operations';
import { orderByReference } from '@/db/queries/orders';
import { checkoutLink } from '@/lib/payments/operations/checkout-link';
import { placed } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

/** Comes between somebody's look at the order and their look at its creation, once. */
let meanwhile: ((reference: string) => Promise<unknown>) | undefined;

vi.mock('@/db/queries/operations', async (original) => {
  const real = await original<typeof Operations>();
  return {
    ...real,
    createOperationOf: async (...args: Parameters<typeof real.createOperationOf>) => {
      const step = meanwhile;
      meanwhile = undefined;
      await step?.(args[1]);
      return real.createOperationOf(...args);
    },
  };
});

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

it('does not ask for a link that another instance got in the middle of its looks', async () => {
  let theirs: string | undefined;
  meanwhile = async (reference) => {
    theirs = await checkoutLink((await orderByReference(reader(), reference))?.id ?? '');
  };
  const { id, reference } = await placed(world, false);
  const { requests } = await world.sandbox.ledger({ reference, endpoint: 'create' });
  expect(requests).toHaveLength(1);
  expect(theirs).toMatch(/^http/);
  expect(await checkoutLink(id)).toBe(theirs);
});
