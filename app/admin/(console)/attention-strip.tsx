import { CircleAlert } from 'lucide-react';
import Link from 'next/link';
import { Sentence } from '@/components/ui/sentence';
import { attention as t } from '@/lib/console/messages';
import type { WrongLine } from '@/lib/console/today/strip';

/** What is wrong beside the day's work, each a link to its list. Renders nothing when nothing is. */
export function AttentionStrip({ lines }: { lines: readonly WrongLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section
      aria-label={t.label}
      className="flex flex-wrap items-center gap-x-6 rounded-card border border-harm/60 bg-surface px-4"
    >
      <CircleAlert aria-hidden className="size-5 shrink-0 text-harm" />
      {lines.map(({ key, href, strong, sentence }) => (
        <Link key={key} href={href} prefetch={false} className="link py-2.5 wrap-anywhere">
          <Sentence parts={sentence(<strong className="tabular-nums">{strong}</strong>)} />
        </Link>
      ))}
    </section>
  );
}
