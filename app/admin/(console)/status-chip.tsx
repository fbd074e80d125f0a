import {
  Ban,
  CircleCheck,
  CircleX,
  Clock,
  Hand,
  Hourglass,
  Link2,
  type LucideIcon,
  RotateCcw,
  TimerOff,
  Undo2,
} from 'lucide-react';
import { Chip, type Tone } from '@/components/ui/chip';
import { common } from '@/lib/console/messages';
import type { OrderStatus } from '@/lib/orders/types';

const LOOK: Record<OrderStatus, { icon: LucideIcon; tone: Tone }> = {
  PLACED: { icon: Hourglass, tone: 'neutral' },
  CREATED: { icon: Link2, tone: 'neutral' },
  PENDING: { icon: Clock, tone: 'neutral' },
  ATTEMPTED: { icon: RotateCcw, tone: 'neutral' },
  AUTHORIZED: { icon: Hand, tone: 'neutral' },
  PROCESSED: { icon: CircleCheck, tone: 'good' },
  PARTIALLY_CAPTURED: { icon: CircleCheck, tone: 'good' },
  PARTIALLY_REFUNDED: { icon: Undo2, tone: 'neutral' },
  FULLY_REFUNDED: { icon: Undo2, tone: 'neutral' },
  CANCELLED: { icon: Ban, tone: 'neutral' },
  FAILED: { icon: CircleX, tone: 'harm' },
  EXPIRED: { icon: TimerOff, tone: 'neutral' },
};

export function StatusChip({ status }: { status: OrderStatus }) {
  const { icon, tone } = LOOK[status];
  return (
    <Chip icon={icon} tone={tone}>
      {common.statuses[status]}
    </Chip>
  );
}
