import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'good' | 'harm';

/** The colour of a tone's icon. The word beside it stays in ink: state is never told by colour alone. */
export const TONE_ICON: Record<Tone, string> = {
  neutral: 'text-muted',
  good: 'text-primary',
  harm: 'text-harm',
};

const BORDER: Record<Tone, string> = {
  neutral: 'border-edge/60',
  good: 'border-primary/60',
  harm: 'border-harm/60',
};

interface ChipProps {
  icon?: LucideIcon;
  tone?: Tone;
  className?: string;
  children: ReactNode;
}

/** A state as icon and word. */
export function Chip({ icon: Icon, tone = 'neutral', className, children }: ChipProps) {
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1.5 rounded-chip border px-2.5 py-0.5 text-13 font-medium whitespace-nowrap text-ink',
        BORDER[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden className={clsx('size-3.5 shrink-0', TONE_ICON[tone])} />}
      <span>{children}</span>
    </span>
  );
}
