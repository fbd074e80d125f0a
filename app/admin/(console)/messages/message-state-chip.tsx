import { CircleAlert, CircleCheck, CircleMinus, Hourglass, type LucideIcon } from 'lucide-react';
import { Chip, type Tone } from '@/components/ui/chip';
import type { MessageSummary } from '@/lib/console/customer-messages';
import { customerMessages as t } from '@/lib/console/messages';

const LOOK: Record<MessageSummary['state'], { icon: LucideIcon; tone: Tone }> = {
  waiting: { icon: Hourglass, tone: 'neutral' },
  sent: { icon: CircleCheck, tone: 'good' },
  parked: { icon: CircleAlert, tone: 'harm' },
  dropped: { icon: CircleMinus, tone: 'neutral' },
};

export function MessageStateChip({ state }: { state: MessageSummary['state'] }) {
  const { icon, tone } = LOOK[state];
  return (
    <Chip icon={icon} tone={tone}>
      {t.states[state]}
    </Chip>
  );
}
