/**
 * Who may do what in the console: one table. Pages, queries and actions ask for a permission and never compare a role, so
 * that a role is changed, or a new one made, here alone.
 */
import type { Role } from '@/db/queries/users';

export const PERMISSIONS = [
  'orders.read',
  /** Ask the gateway about an order now. */
  'orders.sync',
  'orders.capture',
  'orders.cancel',
  'orders.refund',
  'orders.dispatch',
  /** Block and unblock single devices at their brand. */
  'orders.devices',
  /** Mend where a parcel goes. */
  'orders.address',
  'orders.note',
  /** Take a list with customers' names out as a file. */
  'orders.export',
  /** Charts, and every sum over many orders: Today's, a list's. Whoever reads an order sees its own amounts. */
  'figures.read',
  /** What came to the bank. */
  'settlements.read',
  /** Decide about money that does not add up, and close a review. */
  'reviews.settle',
  /** Invoices, bills of supply and credit notes, and what is filed of them. */
  'invoices.read',
  'messages.read',
  'messages.send',
  'webhooks.read',
  'webhooks.replay',
  'hosts.read',
  /** Say where customers may be sent to type a one-time password. */
  'hosts.decide',
  /** Give out and erase what the shop holds of one customer. */
  'customers.manage',
  'products.read',
  /** Goods, their prices, pictures and stock. */
  'products.change',
  'coupons.read',
  'coupons.change',
  'people.manage',
  'audit.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const READS = [
  'orders.read',
  'products.read',
  'messages.read',
  'webhooks.read',
  'hosts.read',
  'coupons.read',
] as const;

const TABLE: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS,
  manager: [
    ...READS,
    'invoices.read',
    'orders.export',
    'figures.read',
    'settlements.read',
    'orders.address',
    'orders.note',
    'orders.sync',
    'orders.capture',
    'orders.cancel',
    'orders.refund',
    'orders.dispatch',
    'orders.devices',
    'reviews.settle',
    'messages.send',
    'webhooks.replay',
    'products.change',
    'coupons.change',
  ],
  packer: [
    'orders.read',
    'products.read',
    'orders.sync',
    'orders.capture',
    'orders.dispatch',
    'orders.devices',
    'orders.address',
    'orders.note',
  ],
  accountant: [...READS, 'invoices.read', 'orders.export', 'figures.read', 'settlements.read'],
};

export const ROLES = ['owner', 'manager', 'packer', 'accountant'] as const satisfies readonly Role[];
export type { Role };

/** The database holds the role as text: one that this version does not know may do nothing. */
export function may({ role }: { role: string }, permission: Permission): boolean {
  return isRole(role) && TABLE[role].includes(permission);
}

/** Who to ask, the one with the most rights first. */
export function rolesWith(permission: Permission): Role[] {
  return ROLES.filter((role) => TABLE[role].includes(permission));
}

function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
