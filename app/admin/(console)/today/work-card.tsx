import clsx from 'clsx';
import { AlarmClock, CircleAlert, CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { Money } from '@/components/ui/price';
import { home as t } from '@/lib/console/messages';
import type { WorkCard as Card, Urgency, WorkLine } from '@/lib/console/today/work';

const BORDER: Record<Urgency, string> = {
  now: 'border-l-harm',
  soon: 'border-l-accent',
  none: 'border-l-line',
};

/** One kind of work: each line a number and a sum, and the way to its list. */
export function WorkCard({ card: { name, lines } }: { card: Card }) {
  return (
    <section className="card flex flex-col p-4" aria-labelledby={`work-${name}`}>
      <h2 id={`work-${name}`} className="text-17">
        {t.cards[name]}
      </h2>
      {lines.length === 0 ? (
        <p className="mt-2 flex items-center gap-2 text-muted">
          <CircleCheck aria-hidden className="size-4 shrink-0 text-primary" />
          <span>{t.nothing}</span>
        </p>
      ) : (
        <ul className="mt-2 flex flex-col gap-1">
          {lines.map((line) => (
            <li key={line.name}>
              <Line line={line} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ line: { name, count, sum, href, urgency } }: { line: WorkLine }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={clsx(
        'flex min-h-11 flex-wrap items-center gap-x-3 border-l-4 py-1 pl-3 hover:bg-paper',
        BORDER[urgency],
      )}
    >
      <strong className="text-21 tabular-nums">{count}</strong>
      <span className="flex min-w-0 flex-[1_1_8rem] flex-wrap items-center gap-x-2">
        <span className="link">{t.lines[name](count)}</span>
        <UrgencyMark urgency={urgency} />
      </span>
      {sum !== undefined && <Money amount={sum} className="font-medium" />}
    </Link>
  );
}

/** In words and by shape: the colour beside it says nothing alone. */
function UrgencyMark({ urgency }: { urgency: Urgency }) {
  if (urgency === 'none') return null;
  const Icon = urgency === 'now' ? CircleAlert : AlarmClock;
  return (
    <span className="flex items-center gap-1 text-13 font-medium">
      <Icon aria-hidden className={clsx('size-4 shrink-0', urgency === 'now' ? 'text-harm' : 'text-ink')} />
      <span>{t.urgency[urgency]}</span>
    </span>
  );
}
