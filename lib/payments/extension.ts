/** What the other parts of the shop add to payments. Types alone: {@link each} of surroundings.ts asks for the parts. */
import type { Db } from '@/db/client';
import type { OperationRow } from '@/db/queries/operations';
import type { NewOrder, OrderRow } from '@/db/queries/orders';
import type { ReturnedProduct } from '@/db/types';
import type { GatewayCustomer, GatewayOrder } from '@/lib/pinelabs/types';
import type { Cause, Change, MoneyRefusal, UnitKey, UnitsBack } from './state/types';

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
    cause: Cause,
  ): Promise<void>;
  /** @param held the order as it was before. */
  changed?(tx: Db, held: OrderRow, change: Change, now: number, cause: Cause): Promise<void>;
  /** Another order at the gateway counts from now on: the payments that are known of this one go with it. */
  forgotten?(tx: Db, held: OrderRow): Promise<void>;
  /** Its units go back on the shelf. */
  released?(tx: Db, orderId: string, now: number): Promise<void>;
  /** Why these units cannot go back on the shelf with a refund or a cancel. */
  restockRefused?(tx: Db, order: OrderRow, wanted: readonly UnitsBack[]): Promise<MoneyRefusal | undefined>;
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
export type ReturnedProducts = { products: ReturnedProduct[] | null } | { refused: MoneyRefusal };
