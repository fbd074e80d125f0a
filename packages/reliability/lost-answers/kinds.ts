/** The four calls that move money or make an order: how each is asked for, and what it must have come to. */
import type { OrderRow } from '@/db/queries/orders';
import type { OrderStatus } from '@/db/types';
import { paise } from '@/lib/money';
import { cancelOrder, captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import type { OperationResult } from '@/lib/payments/state/types';
import type { Ledger } from '@/scripts/lib/sandbox-control';
import { actor, all, charged, held, placed } from '@/tests/support/money-orders';
import type { World } from '@/tests/support/payments-world';

type Movement = Ledger['movements'][number]['kind'];

export interface Kind {
  /** The operation's name. */
  readonly name: 'create' | 'capture' | 'cancel' | 'refund';
  /** Its name in the sandbox's faults and ledger, where it is another. */
  readonly endpoint?: 'create-order';
  /** What is special about its orders; nothing where it is left out. */
  readonly state?: string;
  /** How often asking for it fetches the order before it is sent; of a settlement, which is refused where that fails. */
  readonly fetches?: number;
  /** What the gateway makes of the work itself, beside losing its answer. */
  readonly work?: 'capture-fails' | 'under-way';
  /** The order to ask about; a creation has none yet. */
  readonly ready?: (world: World) => Promise<OrderRow>;
  /** Asks, and says what the administrator was told; a shopper is told on the order's page alone. */
  readonly ask: (
    world: World,
    order: OrderRow | undefined,
  ) => Promise<{ order: OrderRow; told?: OperationResult }>;
  /** How the order stands once the answer is known. */
  readonly ends: OrderStatus;
  /** What money it moves, in paise: once. */
  readonly moves?: { readonly kind: Movement; readonly amount: number };
  /** Reviews that are open in the end, rightly. */
  readonly reviews?: readonly string[];
  /** Of a creation: the order is paid afterwards, and this much is charged. */
  readonly paid?: {
    readonly amount: number;
    readonly pay: (world: World, order: OrderRow) => Promise<unknown>;
  };
}

export const PART = paise(50_050);

export const KINDS: readonly Kind[] = [
  {
    name: 'create',
    ask: async (world) => ({ order: await placed(world, false) }),
    ends: 'CREATED',
  },
  {
    name: 'capture',
    ready: held,
    ask: asked(({ id }) => captureOrder({ orderId: id, actor, amount: PART })),
    ends: 'PROCESSED',
    moves: { kind: 'captured', amount: PART },
  },
  {
    name: 'cancel',
    ready: held,
    ask: asked(({ id }) => cancelOrder({ orderId: id, actor })),
    ends: 'CANCELLED',
    moves: { kind: 'released', amount: all },
  },
  {
    name: 'refund',
    ready: charged,
    ask: asked(({ id }) => refundOrder({ orderId: id, actor, amount: PART })),
    ends: 'PARTIALLY_REFUNDED',
    moves: { kind: 'refunded', amount: PART },
  },
];

/** As the figures and the broken promises call it. */
export function labelOf({ name, state }: Kind): string {
  return state ? `${name} ${state}` : name;
}

/** The gateway does not do it, and says so. */
export function endsInFailure({ ends }: Kind): boolean {
  return ends === 'FAILED';
}

export function asked(work: (order: OrderRow) => Promise<OperationResult>): Kind['ask'] {
  return async (_world, order) => {
    if (!order) throw new Error('nothing to ask about');
    return { order, told: await work(order) };
  };
}
