import { CircleAlert, CircleCheck, CircleMinus, Hourglass, type LucideIcon } from 'lucide-react';
import { Chip, type Tone } from '@/components/ui/chip';
import type { MessageSummary } from '@/lib/console/customer-messages';
import { STATE_WORDS } from '@/lib/console/message-words';

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
      {STATE_WORDS[state]}
    </Chip>
  );
}
