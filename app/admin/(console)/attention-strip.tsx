import { CircleAlert } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { Sentence } from '@/components/ui/sentence';
import type { Attention } from '@/lib/console/list/attention';
import { attention as t } from '@/lib/console/messages';
import { visibleText } from '@/lib/console/visible-text';

type Shown = Pick<Attention, 'refusedWebhooks' | 'accountDeclines' | 'accountMessages' | 'signIns' | 'hosts'>;

const LISTS: readonly { key: Exclude<keyof Shown, 'hosts'>; href: Route }[] = [
  { key: 'refusedWebhooks', href: '/admin/webhooks' },
  { key: 'accountDeclines', href: '/admin/figures' },
  { key: 'accountMessages', href: '/admin/people' },
  { key: 'signIns', href: '/admin/audit?action=sign-in' },
];

/** What is wrong beside the day's work, each number a link to its list. Renders nothing when nothing is. */
export function AttentionStrip({ counts }: { counts: Shown }) {
  const open = LISTS.filter(({ key }) => counts[key] > 0);
  if (open.length === 0 && counts.hosts.length === 0) return null;
  return (
    <section
      aria-label={t.label}
      className="flex flex-wrap items-center gap-x-6 rounded-card border border-harm/60 bg-surface px-4"
    >
      <CircleAlert aria-hidden className="size-5 shrink-0 text-harm" />
      {open.map(({ key, href }) => (
        <Link key={key} href={href} prefetch={false} className="link py-2.5">
          <strong className="tabular-nums">{counts[key]}</strong> <span>{t[key](counts[key])}</span>
        </Link>
      ))}
      {counts.hosts.map((host) => (
        <Link
          key={host}
          href="/admin/confirmation-hosts"
          prefetch={false}
          className="link py-2.5 wrap-anywhere"
        >
          <Sentence parts={t.host(<strong>{visibleText(host, 253) || t.unnamedHost}</strong>)} />
        </Link>
      ))}
    </section>
  );
}
