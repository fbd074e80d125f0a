/** The rows that orders are made of, by table. */
import type { operations, orderEvents, orderLines, orders, payments, refunds, reviews } from '../../schema';
import type { Course } from './course';
import type { Random } from './random';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface OrderRows {
  orders: (typeof orders.$inferInsert)[];
  orderLines: (typeof orderLines.$inferInsert)[];
  payments: (typeof payments.$inferInsert)[];
  operations: (typeof operations.$inferInsert)[];
  refunds: (typeof refunds.$inferInsert)[];
  reviews: (typeof reviews.$inferInsert)[];
  orderEvents: (typeof orderEvents.$inferInsert)[];
}

export const noRows = (): OrderRows => ({
  orders: [],
  orderLines: [],
  payments: [],
  operations: [],
  refunds: [],
  reviews: [],
  orderEvents: [],
});

/** What the rows beside an order must know of it; amounts in paise. */
export interface Placed {
  id: string;
  reference: string;
  gatewayOrderId: string | null;
  createdAt: number;
  updatedAt: number;
  total: number;
  course: Course;
}

export function uuid(random: Random): string {
  const hex = random.hex(32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
