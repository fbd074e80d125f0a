/** The gateway's words for a status, as a merchant reads them. Pure. */
import type { OrderStatus } from '@/db/types';

const WORDS: Record<OrderStatus, string> = {
  PLACED: 'Placed',
  CREATED: 'Created',
  PENDING: 'Pending',
  ATTEMPTED: 'Attempted',
  AUTHORIZED: 'Authorised',
  PROCESSED: 'Processed',
  PARTIALLY_CAPTURED: 'Part captured',
  PARTIALLY_REFUNDED: 'Part refunded',
  FULLY_REFUNDED: 'Refunded',
  CANCELLED: 'Cancelled',
  FAILED: 'Failed',
  EXPIRED: 'Expired',
};

export function statusWord(status: OrderStatus): string {
  return WORDS[status];
}
