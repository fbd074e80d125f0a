/** How a status looks in a list, beside its word. Held and charged never look alike. Pure. */
import type { OrderStatus } from '@/db/types';

export type StatusTone = 'open' | 'held' | 'charged' | 'back' | 'ended' | 'harm';

const TONES: Record<OrderStatus, StatusTone> = {
  PLACED: 'open',
  CREATED: 'open',
  PENDING: 'open',
  ATTEMPTED: 'open',
  AUTHORIZED: 'held',
  PROCESSED: 'charged',
  PARTIALLY_CAPTURED: 'charged',
  PARTIALLY_REFUNDED: 'back',
  FULLY_REFUNDED: 'back',
  CANCELLED: 'ended',
  FAILED: 'harm',
  EXPIRED: 'ended',
};

export const statusTone = (status: OrderStatus): StatusTone => TONES[status];
