import { Landmark, type LucideIcon, Store, User, UserCog } from 'lucide-react';
import { Sentence } from '@/components/ui/sentence';
import { history as t } from '@/lib/console/messages';
import type { HistoryEntry, Side } from '@/lib/console/order/history';
import { When } from '../../when';
import { NoteForm } from './note-form';
import { Section } from './section';

const ICONS: Record<Side, LucideIcon> = { customer: User, gateway: Landmark, shop: Store, staff: UserCog };

interface HistorySectionProps {
  orderId: string;
  entries: HistoryEntry[];
  mayNote: boolean;
}

/** One line of time: customer, gateway, shop and staff. */
export function HistorySection({ orderId, entries, mayNote }: HistorySectionProps) {
  return (
    <Section title={t.title} note={t.note}>
      {mayNote && <NoteForm orderId={orderId} />}
      <ol className="card divide-y divide-line">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </Section>
  );
}

function Entry({ entry: { at, what, who, side, why, note, change } }: { entry: HistoryEntry }) {
  const Icon = ICONS[side];
  return (
    <li className="grid gap-x-6 px-4 py-2.5 md:grid-cols-[12rem_1fr_14rem]">
      <When at={at} className="text-13 text-muted md:pt-0.5" />
      <span className="min-w-0 wrap-anywhere">
        <span>{what}</span>
        {note && <span className="block font-medium">{note}</span>}
        {change && (
          <span className="block text-13 text-muted">
            <Sentence parts={t.change(<span>{change.before}</span>, <span>{change.after}</span>)} />
          </span>
        )}
        {why && (
          <span className="block text-13 text-muted">
            <Sentence parts={t.reason(<span>{why}</span>)} />
          </span>
        )}
      </span>
      <span className="flex min-w-0 items-start gap-1.5 text-13 wrap-anywhere text-muted md:pt-0.5">
        <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
        <span className="min-w-0">
          <span className="font-medium text-ink">{t.sides[side]}</span> <span>{who}</span>
        </span>
      </span>
    </li>
  );
}
