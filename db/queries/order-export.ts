/** What a file of orders says of each. */
import { inArray } from 'drizzle-orm';
import type { Db } from '../client';
import { orders } from '../schema';

const columns = {
  id: orders.id,
  reference: orders.reference,
  createdAt: orders.createdAt,
  firstName: orders.firstName,
  lastName: orders.lastName,
  email: orders.email,
  mobile: orders.mobile,
  dialCode: orders.dialCode,
  gstin: orders.gstin,
  businessName: orders.businessName,
  status: orders.status,
  method: orders.method,
  subtotalPaise: orders.subtotalPaise,
  shippingPaise: orders.shippingPaise,
  couponCode: orders.couponCode,
  couponPaise: orders.couponPaise,
  totalPaise: orders.totalPaise,
  authorisedPaise: orders.authorisedPaise,
  capturedPaise: orders.capturedPaise,
  releasedPaise: orders.releasedPaise,
  refundedPaise: orders.refundedPaise,
  feePaise: orders.feePaise,
  discountPaise: orders.discountPaise,
  gatewayOrderId: orders.gatewayOrderId,
  dispatchedAt: orders.dispatchedAt,
  courier: orders.courier,
  trackingNumber: orders.trackingNumber,
};
export type ExportRow = Pick<typeof orders.$inferSelect, keyof typeof columns>;

/** In the order of `ids`. */
export async function exportRows(db: Db, ids: readonly string[]): Promise<ExportRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select(columns)
    .from(orders)
    .where(inArray(orders.id, [...ids]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
