import { Sentence } from '@/components/ui/sentence';
import { history as t } from '@/lib/console/messages';
import type { HistoryEntry } from '@/lib/console/order/history';
import { When } from '../../when';
import { Section } from './section';

export function HistorySection({ entries }: { entries: HistoryEntry[] }) {
  return (
    <Section title={t.title} note={t.note}>
      <ol className="card divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.id} className="grid gap-x-6 px-4 py-2.5 md:grid-cols-[12rem_1fr_14rem]">
            <When at={entry.at} className="text-13 text-muted md:pt-0.5" />
            <span className="min-w-0 wrap-anywhere">
              <span>{entry.what}</span>
              {entry.why && (
                <span className="block text-13 text-muted">
                  <Sentence parts={t.reason(<span>{entry.why}</span>)} />
                </span>
              )}
            </span>
            <span className="min-w-0 text-13 wrap-anywhere text-muted md:pt-0.5 md:text-right">
              {entry.who}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
