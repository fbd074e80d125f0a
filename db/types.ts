/** Types of values inside columns. */

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

/** Units of the order: `reserved` while it may be paid, `sold` once it is, `released` back to the shelf. */
export type StockState = 'reserved' | 'sold' | 'released';

export interface Address {
  fullName: string;
  address1: string;
  address2: string;
  city: string;
  state: string;
  pincode: string;
  country: string;
}

/** What was paid with, masked: `{ label: "VISA credit card", last4: "1112", issuer: "HDFC" }`. */
export interface PaymentInstrument {
  label: string;
  last4?: string;
  issuer?: string;
}
