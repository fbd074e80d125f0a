import clsx from 'clsx';
import { CircleAlert, CircleCheck, Info, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { TONE_ICON, type Tone } from './chip';

const ICONS: Record<Tone, LucideIcon> = { neutral: Info, good: CircleCheck, harm: CircleAlert };
const BORDER: Record<Tone, string> = {
  neutral: 'border-line',
  good: 'border-primary/60',
  harm: 'border-harm',
};

interface NoticeProps {
  tone?: Tone;
  title?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits; without one the notice is just part of the page. */
  role?: 'alert' | 'status';
  id?: string;
  className?: string;
  children?: ReactNode;
}

/** Something that the page has to say: what went wrong, what happens next. */
export function Notice({ tone = 'neutral', title, role, id, className, children }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div
      id={id}
      role={role}
      className={clsx('flex gap-3 rounded-card border bg-surface p-4', BORDER[tone], className)}
    >
      <Icon aria-hidden className={clsx('mt-0.5 size-5 shrink-0', TONE_ICON[tone])} />
      <div className="flex min-w-0 flex-col gap-1">
        {title && <p className="font-semibold">{title}</p>}
        <div className="contents">{children}</div>
      </div>
    </div>
  );
}
