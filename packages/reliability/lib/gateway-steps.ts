/** What happens to an order at the gateway without the shop: a customer on the hosted page, somebody in the dashboard. */
import type { OrderRow } from '@/db/queries/orders';
import { type Paise, paise } from '@/lib/money';
import { newReference } from '@/lib/payments/operations/operations';
import { gateway } from '@/lib/payments/surroundings';
import type { SandboxControl } from '@/scripts/lib/sandbox-control';
import { all } from '@/tests/support/money-orders';
import type { Random } from './random';

export interface Scene {
  readonly order: OrderRow;
  readonly sandbox: SandboxControl;
  readonly random: Random;
}

export type Step = (scene: Scene) => Promise<unknown>;

type Payment = Omit<Parameters<SandboxControl['pay']>[0], 'reference'>;

export const pay =
  (payment: Payment = {}): Step =>
  ({ sandbox, order }) =>
    sandbox.pay({ reference: order.reference, ...payment });

export const decline = pay({ outcome: 'decline' });

export const captureThere = (how: 'all' | 'part'): Step =>
  inDashboard((id, part) =>
    gateway().capture(id, { reference: newReference('dash'), amount: paise(how === 'all' ? all : part) }),
  );

/** @param how much: paise where it is neither the order's whole amount nor any part of it. */
export const refundThere = (how: 'all' | 'part' | Paise): Step =>
  inDashboard((id, part) => {
    const amount = typeof how === 'number' ? how : paise(how === 'all' ? all : part);
    return gateway().refund(id, { reference: newReference('dash'), amount });
  });

export const cancelThere: Step = inDashboard((id) => gateway().cancel(id));

/** The gateway begins it, and the bank does not end it, or does not take it. */
export const broken =
  (endpoint: 'capture' | 'cancel', fault: 'under-way' | 'capture-fails'): Step =>
  async (scene) => {
    const { reference } = scene.order;
    await scene.sandbox.fault({ endpoint, fault, reference, times: 1 });
    await (endpoint === 'capture' ? captureThere('all') : cancelThere)(scene);
  };

/** By the shop's credentials and outside its records: it hears nothing of it. */
function inDashboard(work: (gatewayId: string, part: number) => Promise<unknown>): Step {
  return async ({ order, random }) => {
    const { orderId } = await gateway().getOrderByReference(order.reference);
    await work(orderId, random.int(100, all - 100));
  };
}
