import clsx from 'clsx';
import { ArrowRight, Hourglass } from 'lucide-react';
import type { NextStep } from '@/lib/console/list/next-step';

/** What can be done next; only what a person of the shop should do stands out. */
export function NextStepText({ step, className }: { step: NextStep; className?: string }) {
  const { urgency, text } = step;
  const Icon = urgency === 'act' ? ArrowRight : Hourglass;
  return (
    <span
      className={clsx(
        'flex items-start gap-1.5 text-13',
        urgency === 'act' ? 'font-semibold' : 'text-muted',
        className,
      )}
    >
      {urgency !== 'none' && <Icon aria-hidden className="mt-[3px] size-3.5 shrink-0" />}
      <span>{text}</span>
    </span>
  );
}
