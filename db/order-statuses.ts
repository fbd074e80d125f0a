/** Statuses of orders. */

/**
 * The gateway's own words, and two of ours: `PLACED` is committed here and not yet known there,
 * `EXPIRED` was given up here because nobody paid in time.
 */
export const ORDER_STATUSES = [
  'PLACED',
  'CREATED',
  'PENDING',
  'ATTEMPTED',
  'AUTHORIZED',
  'PROCESSED',
  'PARTIALLY_CAPTURED',
  'PARTIALLY_REFUNDED',
  'FULLY_REFUNDED',
  'CANCELLED',
  'FAILED',
  'EXPIRED',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Nobody has paid, and somebody still may. */
export const UNPAID: readonly OrderStatus[] = ['PLACED', 'CREATED', 'PENDING', 'ATTEMPTED'];
