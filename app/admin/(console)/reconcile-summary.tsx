import { RefreshCw } from 'lucide-react';
import { Notice } from '@/components/ui/notice';
import { Sentence } from '@/components/ui/sentence';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { ReconcileHealth, RoundView } from '@/lib/console/list/reconcile-health';
import { reconcile as t } from '@/lib/console/messages';
import { When } from './when';

/** Whether reconcile runs, and what its last rounds found. */
export function ReconcileSummary({ health }: { health: ReconcileHealth }) {
  const [last] = health.rounds;
  return (
    <section aria-label={t.label} className="flex flex-col gap-3">
      {health.late && (
        <Notice tone="harm" title={t.lateTitle}>
          <p className="max-w-prose">
            {last ? <Sentence parts={t.lastEnded(<When at={last.endedAt} />)} /> : <span>{t.noneEnded}</span>}{' '}
            <Sentence parts={t.lateText(<code>npm run reconcile</code>)} />
          </p>
        </Notice>
      )}
      <details className="group text-13">
        <summary className="flex items-start gap-2 py-3 text-muted">
          <RefreshCw aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>
            {last ? (
              <Sentence parts={t.lastRan(<When at={last.endedAt} />, t.round(last))} />
            ) : (
              <span>{t.notYet}</span>
            )}{' '}
            <span>{t.waiting(health)}</span>
          </span>
        </summary>
        <div className="mt-2 flex flex-col gap-2">
          {health.oldestDue && (
            <p>
              <Sentence parts={t.oldestDue(<When at={health.oldestDue} />)} />
            </p>
          )}
          {health.oldestOpen && (
            <p>
              <Sentence parts={t.oldestOpen(<When at={health.oldestOpen} />)} />
            </p>
          )}
          {last && <Rounds rounds={health.rounds} />}
        </div>
      </details>
    </section>
  );
}

const FIGURES: readonly [keyof typeof t.columns, (round: RoundView) => number | string][] = [
  ['took', ({ took }) => t.seconds(took)],
  ['fetched', ({ fetched }) => fetched],
  ['changed', ({ changed }) => changed],
  ['failed', ({ failed }) => failed],
  ['sent', ({ sent }) => sent],
  ['webhooks', ({ webhooks }) => webhooks],
];

/** As tall as it is: the last ten. */
function Rounds({ rounds }: { rounds: RoundView[] }) {
  return (
    <Table caption={t.rounds} stacked>
      <TableHead>
        <HeadCell>{t.columns.ended}</HeadCell>
        {FIGURES.map(([name]) => (
          <HeadCell key={name} figures>
            {t.columns[name]}
          </HeadCell>
        ))}
        <HeadCell>{t.columns.by}</HeadCell>
      </TableHead>
      <TableBody>
        {rounds.map((round) => (
          <TableRow key={round.id}>
            <Cell label={t.columns.ended} className="whitespace-nowrap">
              <When at={round.endedAt} />
            </Cell>
            {FIGURES.map(([name, figure]) => (
              <Cell key={name} label={t.columns[name]} figures>
                {figure(round)}
              </Cell>
            ))}
            <Cell label={t.columns.by} className="wide text-muted wrap-anywhere">
              {round.instance}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
