/** What can be done to many orders at once, and who may. Pure. */
import type { BulkKind } from '@/db/queries/bulk';
import type { OrderStatus } from '@/db/types';
import { may, type Permission } from '@/lib/auth/permissions';
import { ORDER_VIEWS, type OrderFilters, statusesOf } from '../list/filters';

export type { BulkKind, BulkState } from '@/db/queries/bulk';

/** Done order by order, and kept with what came of each. */
export const RUN_KINDS = ['capture', 'capture-dispatch', 'dispatch'] as const satisfies readonly BulkKind[];
/** Pages and files of the chosen orders: nothing is changed. */
export const LIST_KINDS = ['slips', 'export'] as const;
export type ChoiceKind = BulkKind | (typeof LIST_KINDS)[number];

/** Orders in one run, in one pile of slips. */
export const MOST_ORDERS = 500;

const NEEDS: Readonly<Record<ChoiceKind, readonly Permission[]>> = {
  capture: ['orders.capture'],
  'capture-dispatch': ['orders.capture', 'orders.dispatch'],
  dispatch: ['orders.dispatch'],
  slips: ['orders.read'],
  export: ['orders.export'],
};

export function permissionsFor(kind: ChoiceKind): readonly Permission[] {
  return NEEDS[kind];
}

export function isRunKind(text: string | undefined): text is BulkKind {
  return RUN_KINDS.some((kind) => kind === text);
}

export function isChoiceKind(text: string | undefined): text is ChoiceKind {
  return isRunKind(text) || LIST_KINDS.some((kind) => kind === text);
}

const HELD: readonly OrderStatus[] = ORDER_VIEWS['to-capture'];
const CHARGED: readonly OrderStatus[] = [...ORDER_VIEWS.paid, 'PARTIALLY_REFUNDED'];

/** Whether it can come to something with an order that these filters find. */
export function isOffered(kind: ChoiceKind, filters: OrderFilters): boolean {
  if (!isRunKind(kind)) return true;
  const charges = captures(kind);
  if (filters.dispatched === (charges ? 'due' : 'yes')) return false;
  const statuses = statusesOf(filters);
  return !statuses || statuses.some((status) => (charges ? HELD : CHARGED).includes(status));
}

/** A sum over many orders is a figure; whoever charges them sees what they charge. */
export function mayReadSum(viewer: { role: string }, kind: BulkKind): boolean {
  return may(viewer, 'figures.read') || (captures(kind) && may(viewer, 'orders.capture'));
}

/** Whether it charges what is held. */
export function captures(kind: BulkKind): boolean {
  return kind !== 'dispatch';
}
