/**
 * What payments need of the process around them, given once where it starts (lib/wire-payments.ts): the
 * gateway's client, the database of the sync (the other folders import db/client), and what the other parts of the shop add. Nothing in lib/payments imports mail, stock or a method of payment.
 */
import 'server-only';
import type { Db } from '@/db/client';
import type { OperationRow } from '@/db/queries/operations';
import type { NewOrder, OrderRow } from '@/db/queries/orders';
import type { ReturnedProduct } from '@/db/types';
import type { Plan } from '@/lib/pinelabs/emi-types';
import type { GatewayCustomer, GatewayOrder, PineLabs } from '@/lib/pinelabs/types';
import type { Change } from './state/decide';
import type { Refusal, UnitKey } from './state/types';

/**
 * What a part of the shop does when something happens to an order. All but the last two run in the transaction that
 * writes it, in the order of the list: what they write is committed with it, and what they throw undoes it.
 */
export interface Extension {
  /** A fetched order as it may be used: without an address that nobody is to be sent to. */
  screened?(tx: Db, shown: GatewayOrder): Promise<GatewayOrder>;
  /** It was compared and recorded. @param shown as it came, not screened. @param status what the order has become. */
  fetched?(
    tx: Db,
    held: OrderRow,
    shown: GatewayOrder,
    status: OrderRow['status'],
    now: number,
  ): Promise<void>;
  /** @param held the order as it was before. */
  changed?(tx: Db, held: OrderRow, change: Change, now: number): Promise<void>;
  /** Its units go back on the shelf. */
  released?(tx: Db, orderId: string): Promise<void>;
  operationSucceeded?(tx: Db, operation: OperationRow, now: number): Promise<void>;
  /** Who buys, of an order whose page at the gateway asks for that. */
  customer?(held: Omit<OrderRow, 'plan'>, customer: GatewayCustomer): Partial<NewOrder>;
  /** The products that a refund names. */
  returned?(tx: Db, orderId: string, which: Returned): Promise<ReturnedProducts>;
  /** A round of reconcile begins. */
  roundBegins?(): void;
  /** Beside a round of reconcile. */
  besideRound?(): Promise<{ sent: number; failed: number }>;
}

export interface Returned {
  /** Those that were ticked. */
  readonly returns: readonly UnitKey[];
  /** The refund leaves nothing: it names every device of the order that is blocked. */
  readonly everything: boolean;
}
export type ReturnedProducts = { products: ReturnedProduct[] | null } | { refused: Refusal };

export interface Surroundings {
  readonly gateway: () => PineLabs;
  /** Our own at the gateway. */
  readonly merchantId: () => string;
  /** A plan that is kept with an order, from its text. */
  readonly readPlan: (text: string) => Plan;
  readonly database: Pick<typeof import('@/db/client'), 'reader' | 'transaction'>;
  readonly extensions: readonly Extension[];
}

// A server's bundles each load this module, and it is given by one of them: docs/decisions/017-process-wide-state.md.
const key = Symbol.for('storefront.payments');
const holder = globalThis as { [key]?: Surroundings | undefined };

/** Takes the place of what was given before. */
export function providePayments(surroundings: Surroundings | undefined): void {
  holder[key] = surroundings;
}

/** @throws Error where nothing was given: an order without its messages and units would look like one that is done. */
export function surroundings(): Surroundings {
  const given = holder[key];
  if (!given) throw new Error('call wirePayments() of lib/wire-payments.ts where this process starts');
  return given;
}

export const gateway = (): PineLabs => surroundings().gateway();
export const reader: typeof import('@/db/client').reader = () => surroundings().database.reader();
export const transaction: typeof import('@/db/client').transaction = (name, work) =>
  surroundings().database.transaction(name, work);

/** The part of each extension that is asked for, in their order. */
export function each<Name extends keyof Extension>(name: Name): NonNullable<Extension[Name]>[] {
  return surroundings().extensions.flatMap((extension) => {
    const part = extension[name];
    return part ? [part] : [];
  });
}
