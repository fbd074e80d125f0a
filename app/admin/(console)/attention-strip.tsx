import { CircleAlert } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { Attention } from '@/lib/console/attention';
import { visibleText } from '@/lib/console/visible-text';

const ITEMS: { key: Exclude<keyof Attention, 'hosts'>; one: string; many: string; href: Route }[] = [
  { key: 'reviews', one: 'review to look at', many: 'reviews to look at', href: '/admin?attention=reviews' },
  {
    key: 'refused',
    one: 'order that the gateway refused',
    many: 'orders that the gateway refused',
    href: '/admin?attention=refused',
  },
  {
    key: 'calls',
    one: 'call without an answer, being checked',
    many: 'calls without an answer, being checked',
    href: '/admin?attention=unanswered',
  },
  { key: 'refusedWebhooks', one: 'webhook refused', many: 'webhooks refused', href: '/admin/webhooks' },
  { key: 'webhooks', one: 'webhook set aside', many: 'webhooks set aside', href: '/admin/webhooks' },
  {
    key: 'messages',
    one: 'message to a customer set aside',
    many: 'messages to customers set aside',
    href: '/admin/messages?state=parked',
  },
];

/** What waits for a person, each number leading to the list behind it; nothing at all when nothing does. */
export function AttentionStrip({ counts }: { counts: Attention }) {
  const open = ITEMS.filter(({ key }) => counts[key] > 0);
  if (open.length === 0 && counts.hosts.length === 0) return null;
  return (
    <section
      aria-label="Needs attention"
      className="flex flex-wrap items-center gap-x-6 gap-y-1 rounded-card border border-clay/60 bg-surface px-4 py-2"
    >
      <CircleAlert aria-hidden className="size-5 shrink-0 text-clay" />
      {open.map(({ key, one, many, href }) => (
        <Link key={key} href={href} prefetch={false} className="link py-1">
          <strong className="tabular-nums">{counts[key]}</strong>{' '}
          <span>{counts[key] === 1 ? one : many}</span>
        </Link>
      ))}
      {counts.hosts.map((host) => (
        <Link
          key={host}
          href="/admin/confirmation-hosts"
          prefetch={false}
          className="link py-1 wrap-anywhere"
        >
          Payments wait: is <strong>{visibleText(host, 253) || 'this address'}</strong> the bank’s?
        </Link>
      ))}
    </section>
  );
}
