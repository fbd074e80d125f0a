import { RefreshCw } from 'lucide-react';
import type { ReactElement } from 'react';
import { Notice } from '@/components/ui/notice';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { ReconcileHealth, RoundView } from '@/lib/console/reconcile-health';
import { When } from './when';

/** Whether the timer that makes up for everything lost is at work, and what it found. */
export function ReconcileSummary({ health }: { health: ReconcileHealth }) {
  const [last] = health.rounds;
  return (
    <section aria-label="Reconcile" className="flex flex-col gap-3">
      {health.late && (
        <Notice tone="harm" title="Reconcile does not run">
          <p className="max-w-prose">
            <span>{last ? roundEnd(last) : 'No round has ended yet'}</span>. Payments are still taken, and
            signed callbacks and webhooks still count; but an answer that gets lost stays lost, unpaid orders
            keep their stock, and what is checked with the gateway stays open. See to it that the shop runs
            with its timer, or run <code>npm run reconcile</code>.
          </p>
        </Notice>
      )}
      <details className="group text-13">
        <summary className="flex cursor-pointer flex-wrap items-center gap-x-2 gap-y-1 py-1 text-muted">
          <RefreshCw aria-hidden className="size-4 shrink-0" />
          <span>
            {last ? (
              <span>
                Reconcile last ran <When at={last.endedAt} />: <span>{roundWords(last)}</span>.
              </span>
            ) : (
              'Reconcile has not run yet.'
            )}
          </span>
          <span>{waitingWords(health)}</span>
        </summary>
        <div className="mt-2 flex flex-col gap-2">
          {health.oldestDue && (
            <p>
              The order that waits longest has been due since <When at={health.oldestDue} />.
            </p>
          )}
          {health.oldestOpen && (
            <p>
              The oldest call without a final answer was asked for <When at={health.oldestOpen} />.
            </p>
          )}
          {last && <Rounds rounds={health.rounds} />}
        </div>
      </details>
    </section>
  );
}

function Rounds({ rounds }: { rounds: RoundView[] }) {
  return (
    <Table caption="Last rounds of reconcile">
      <TableHead>
        <HeadCell>Ended</HeadCell>
        <HeadCell figures>Took</HeadCell>
        <HeadCell figures>Looked at</HeadCell>
        <HeadCell figures>Changed</HeadCell>
        <HeadCell figures>Failed</HeadCell>
        <HeadCell figures>Sent</HeadCell>
        <HeadCell figures>Webhooks</HeadCell>
        <HeadCell>By</HeadCell>
      </TableHead>
      <TableBody>
        {rounds.map((round) => (
          <TableRow key={round.id}>
            <Cell className="whitespace-nowrap">
              <When at={round.endedAt} />
            </Cell>
            <Cell figures>
              <span>{(round.took / 1000).toFixed(1)}</span> s
            </Cell>
            <Cell figures>{round.looked}</Cell>
            <Cell figures>{round.changed}</Cell>
            <Cell figures>{round.failed}</Cell>
            <Cell figures>{round.sent}</Cell>
            <Cell figures>{round.webhooks}</Cell>
            <Cell className="text-muted">{round.instance}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function roundEnd({ endedAt }: RoundView): ReactElement {
  return (
    <span>
      The last round ended <When at={endedAt} />
    </span>
  );
}

function roundWords({ looked, changed, failed, sent, webhooks }: RoundView): string {
  if (looked + failed + sent + webhooks === 0) return 'nothing was due';
  const parts = [`looked at ${looked}`, `${changed} changed`];
  if (sent > 0) parts.push(`${sent} sent that were left behind`);
  if (webhooks > 0) parts.push(`${webhooks} ${webhooks === 1 ? 'webhook' : 'webhooks'} worked on`);
  if (failed > 0) parts.push(`${failed} failed and will be tried again`);
  return parts.join(', ');
}

function waitingWords({ due, open }: ReconcileHealth): string {
  const parts = [
    due === 0 ? 'Nothing is due now' : `${due} ${due === 1 ? 'order is' : 'orders are'} due now`,
  ];
  if (open > 0) parts.push(`${open} ${open === 1 ? 'call is' : 'calls are'} being checked with the gateway`);
  return `${parts.join('; ')}.`;
}
