/** Pages where a plan is chosen: at the checkout, and for an order that waits for its payment. */
import type { Route } from 'next';
import type { ReactElement } from 'react';
import Link from '@/components/link';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Sentence } from '@/components/ui/sentence';
import type { Wait } from '@/lib/methods/instalments/question-limit';
import { waitText } from '@/lib/wait-text';
import { forms, type Rich, emiPages as t } from '@/shop/messages';

interface PlanPageProps {
  title: string;
  children: ReactElement | ReactElement[];
}

export function PlanPage({ title, children }: PlanPageProps) {
  return (
    <main className="page flex max-w-3xl flex-col gap-6 py-8 sm:py-12">
      <h1 className="text-28 sm:text-40">{title}</h1>
      <div className="contents">{children}</div>
    </main>
  );
}

/** The way back, or to another way to pay. */
interface Way {
  href: Route | '/checkout' | `/order/${string}`;
  label: string;
}

interface PlanIntroProps {
  /** What is paid for. */
  what: Rich<ReactElement>;
  /** What happens with it here. */
  how: string;
  way: Way;
}

export function PlanIntro({ what, how, way }: PlanIntroProps) {
  return (
    <p className="text-17">
      <Sentence parts={what} /> <span>{how}</span>{' '}
      <Link href={way.href} className="link">
        {way.label}
      </Link>
    </p>
  );
}

const TITLES = { open: 'noneTitle', 'no-answer': 'noAnswerTitle', wait: 'waitTitle' } as const;

interface NoPlansProps {
  /** `open` where the banks have no plan. */
  found: { state: 'open' | 'no-answer' } | Wait;
  /** What is certain. */
  certain: string;
  /** What can be done where the banks have no plan, and where they were not heard. */
  instead: string;
  reload: (when: string) => string;
  way: Way;
}

export function NoPlans({ found, certain, instead, reload, way }: NoPlansProps) {
  const when = found.state === 'wait' ? waitText(found.until, Date.now()) : forms.wait.aMinute;
  return (
    <EmptyState
      title={t[TITLES[found.state]]}
      action={
        <Link href={way.href} className={buttonClass('primary')}>
          {way.label}
        </Link>
      }
    >
      <span>{certain}</span> <span>{found.state === 'open' ? instead : reload(when)}</span>
    </EmptyState>
  );
}
