/** The shop's payments in this process, on a database of their own, against the sandbox as a real process. */

import { randomUUID } from 'node:crypto';
import { closeDatabase, transaction } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { putCartLine, touchCart } from '@/db/queries/carts';
import { categories, products, variants } from '@/db/schema';
import type { PlaceOrderInput } from '@/lib/orders/types';
import { wirePayments } from '@/lib/wire-payments';
import { freePorts } from '@/scripts/lib/ports';
import { SandboxControl } from '@/scripts/lib/sandbox-control';
import { scratchDatabase, scratchEnv, scratchFolder } from '@/scripts/lib/scratch';
import { startSandbox } from '@/scripts/lib/servers';
import { CUSTOMER } from './customer';
import { KURTA, kurtas } from './kurta';

export { KURTA };

export interface World {
  readonly sandbox: SandboxControl;
  /** A cart of `quantity` kurtas at ₹1,499 each, delivery free. */
  fillCart(quantity?: number): Promise<string>;
  close(): Promise<void>;
}

/** More than any test sells. */
const STOCK = 1_000_000;

/** The payment methods of a merchant who opens the gateway's page in a window on their own. */
export const WITH_WINDOW = { PINELABS_SYSTEMS: 'hosted,express,frame,emi,cardless' };

/**
 * Puts the world's environment into this process: call it before anything reads the environment.
 * @param extra of it, such as `WITH_WINDOW`.
 */
export async function startWorld(extra: Readonly<Record<string, string>> = {}): Promise<World> {
  const { folder, remove } = scratchFolder();
  const [sandboxPort, nobodysPort] = await freePorts(2);
  if (sandboxPort === undefined || nobodysPort === undefined) throw new Error('no free ports');
  // No shop listens: webhooks go nowhere, and what they would say is said by the tests.
  Object.assign(process.env, scratchEnv(folder, nobodysPort, sandboxPort), {
    DATABASE_URL: await scratchDatabase(folder),
    ...extra,
  });
  wirePayments();
  const server = await startSandbox(sandboxPort, process.env);
  await migrateDatabase();
  await stockTheShelf();
  return {
    sandbox: new SandboxControl(server.url),
    fillCart,
    close: async () => {
      await closeDatabase();
      await server.stop();
      remove();
    },
  };
}

async function stockTheShelf(): Promise<void> {
  await transaction('test', async (tx) => {
    const { category, product, variant } = kurtas(STOCK);
    await tx.insert(categories).values(category);
    await tx.insert(products).values(product);
    await tx.insert(variants).values(variant);
  });
}

async function fillCart(quantity = 1): Promise<string> {
  const cartId = randomUUID();
  await transaction('test', async (tx) => {
    await touchCart(tx, cartId, Date.now());
    await putCartLine(tx, { cartId, variantId: KURTA.id, quantity, addedAt: Date.now() });
  });
  return cartId;
}

export function checkoutOf(cartId: string, changes: Partial<PlaceOrderInput> = {}): PlaceOrderInput {
  return {
    cartId,
    checkoutToken: randomUUID(),
    ...CUSTOMER,
    preAuth: false,
    shownTotal: KURTA.price,
    ...changes,
  };
}
