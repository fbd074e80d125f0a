import { CircleCheck, CircleX, Clock, Hourglass, type LucideIcon } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { after } from 'next/server';
import { buttonClass } from '@/components/ui/button';
import { Chip, type Tone } from '@/components/ui/chip';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { requirePermission } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import { listAddress, namedBy, type RunQuery, readOf, restOf, runAddress } from '@/lib/console/bulk/address';
import { type BulkState, permissionsFor } from '@/lib/console/bulk/kinds';
import { bulkRun, type RunView } from '@/lib/console/bulk/runs';
import { workOnRun } from '@/lib/console/bulk/work';
import { common, bulk as t } from '@/lib/console/messages';
import { formatINR } from '@/lib/money';
import { single } from '../../../../single';
import { When } from '../../../when';
import { AutoRefresh } from '../auto-refresh';

export const metadata: Metadata = { title: t.title };

const LOOK: Record<BulkState, { icon: LucideIcon; tone: Tone }> = {
  done: { icon: CircleCheck, tone: 'good' },
  refused: { icon: CircleX, tone: 'harm' },
  checking: { icon: Hourglass, tone: 'neutral' },
  waiting: { icon: Clock, tone: 'neutral' },
};
/** While orders are worked on, and while only the gateway's word is missing. In milliseconds. */
const SOON_MS = 2_000;
const LATER_MS = 10_000;

/** How far a run has come, and what came of each order. */
export default async function BulkRunPage({ params, searchParams }: PageProps<'/admin/orders/bulk/[id]'>) {
  const { id } = await params;
  const query = await searchParams;
  const carried = { back: single(query.back), rest: single(query.rest), of: single(query.of) };
  const { back } = carried;
  const here = runAddress(id, carried);
  const viewer = await requirePermission('orders.read', here);
  const run = await bulkRun(id);
  if (!run) notFound();
  // Whoever watches and may do it themselves need not wait for the timer.
  const mayDoIt = permissionsFor(run.kind).every((permission) => may(viewer, permission));
  if (run.left && mayDoIt) after(() => workOnRun(id));
  const refused = run.counts.some(({ state }) => state === 'refused');
  return (
    <>
      <div className="flex flex-col gap-1">
        <div className="flex gap-x-4">
          <Link href="/admin/orders/bulk" className="link-line">
            {t.runs.title}
          </Link>
          {back && (
            <Link href={listAddress(back)} className="link-line">
              {common.allOrders}
            </Link>
          )}
        </div>
        <h1 className="text-28">{t.run.titles[run.kind](run.orders)}</h1>
        <p className="text-13 text-muted">
          <Sentence parts={t.run.by(<span>{run.actor}</span>, <When at={run.at} />)} />
        </p>
      </div>
      <Progress run={run} here={here} />
      <PartTaken run={run} carried={carried} />
      {run.ended && refused && (
        <Link
          href={`/admin/orders/bulk/new?kind=${run.kind}&${namedBy({ run: run.id, back })}`}
          prefetch={false}
          className={`${buttonClass('quiet')} self-start`}
        >
          {t.run.again}
        </Link>
      )}
      <Results run={run} />
    </>
  );
}

/** Of more orders than one run takes: how many it took, and the way on to the rest, which need not wait for its end. */
function PartTaken({ run: { kind, orders }, carried }: { run: RunView; carried: RunQuery }) {
  const of = readOf(carried.of);
  const rest = restOf(carried);
  if (!of) return null;
  return (
    <section className="flex flex-col items-start gap-2">
      <p>{t.run.taken(orders, of)}</p>
      {rest && (
        <Link
          href={`/admin/orders/bulk/new?kind=${kind}&${rest}`}
          prefetch={false}
          className={buttonClass('quiet')}
          data-rest
        >
          {t.run.rest}
        </Link>
      )}
    </section>
  );
}

function Progress({ run, here }: { run: RunView; here: string }) {
  const waits = run.counts.some(({ state }) => state === 'waiting');
  const open = run.counts.filter(({ state }) => state === 'waiting' || state === 'checking');
  const finished = run.orders - open.reduce((sum, { orders }) => sum + orders, 0);
  return (
    <section className="card flex flex-col gap-3 p-4 md:p-6" data-progress={run.ended ? 'ended' : 'open'}>
      <progress
        className="h-2 w-full appearance-none overflow-hidden rounded-card border-0 bg-line [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-primary"
        max={run.orders}
        value={finished}
        aria-label={t.run.progress(finished, run.orders)}
      />
      <p role="status" className="font-semibold">
        {run.ended ? t.run.ended : t.run.progress(finished, run.orders)}
      </p>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {run.counts.map(({ state, orders, sum }) => (
          <li key={state} data-count={state}>
            {t.run.counts[state](orders, sum === undefined ? undefined : formatINR(sum))}
          </li>
        ))}
      </ul>
      {!run.ended && (
        <p className="flex flex-wrap gap-x-4 text-muted">
          <span>{waits ? t.run.goesOn : t.run.onlyChecking}</span>
          <a href={here} className="link -my-2.5 py-2.5">
            {t.run.reload}
          </a>
          <AutoRefresh everyMs={waits ? SOON_MS : LATER_MS} />
        </p>
      )}
    </section>
  );
}

function Results({ run }: { run: RunView }) {
  return (
    <Table caption={t.run.caption} stacked>
      <TableHead>
        <HeadCell>{t.run.columns.order}</HeadCell>
        <HeadCell figures>{t.run.columns.amount}</HeadCell>
        <HeadCell>{t.run.columns.result}</HeadCell>
        <HeadCell>{t.run.columns.reason}</HeadCell>
      </TableHead>
      <TableBody>
        {run.steps.map(({ orderId, reference, amount, state, reason }) => (
          <TableRow key={orderId} data-result={state}>
            <Cell label={t.run.columns.order} className="wide">
              <Link
                href={`/admin/orders/${orderId}`}
                prefetch={false}
                className="link whitespace-nowrap tabular-nums"
              >
                {reference}
              </Link>
            </Cell>
            <Cell label={t.run.columns.amount} figures>
              <Money amount={amount} exact />
            </Cell>
            <Cell label={t.run.columns.result}>
              <Chip icon={LOOK[state].icon} tone={LOOK[state].tone}>
                {t.run.states[state]}
              </Chip>
            </Cell>
            <Cell label={reason && t.run.columns.reason} className="wide">
              {reason}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
