import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { Money } from '@/components/ui/price';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { requirePermission } from '@/lib/auth/guard';
import { bulkRuns, type RunSummary } from '@/lib/console/bulk/runs';
import { common, bulk as t } from '@/lib/console/messages';
import { formatINR } from '@/lib/money';
import { single } from '../../../single';
import { Pager } from '../../pager';
import { When } from '../../when';

export const metadata: Metadata = { title: t.runs.title };

export default async function BulkRunsPage({ searchParams }: PageProps<'/admin/orders/bulk'>) {
  await requirePermission('orders.read', '/admin/orders/bulk');
  const { after, before } = await searchParams;
  const { rows, newer, older } = await bulkRuns({ after: single(after), before: single(before) });
  return (
    <>
      <div className="flex flex-col gap-1">
        <Link href="/admin/orders" className="link-line">
          {common.allOrders}
        </Link>
        <h1 className="text-28">{t.runs.title}</h1>
      </div>
      {rows.length === 0 ? <p>{t.runs.empty}</p> : <RunTable rows={rows} />}
      <Pager newer={pageHref('before', newer)} older={pageHref('after', older)} />
    </>
  );
}

function RunTable({ rows }: { rows: RunSummary[] }) {
  return (
    <Table caption={t.runs.title} stacked>
      <TableHead>
        <HeadCell>{t.runs.columns.what}</HeadCell>
        <HeadCell>{t.runs.columns.who}</HeadCell>
        <HeadCell>{t.runs.columns.at}</HeadCell>
        <HeadCell figures>{t.runs.columns.sum}</HeadCell>
        <HeadCell>{t.runs.columns.result}</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((run) => (
          <TableRow key={run.id}>
            <Cell label={t.runs.columns.what}>
              <Link href={`/admin/orders/bulk/${run.id}`} prefetch={false} className="link">
                {t.run.titles[run.kind](run.orders)}
              </Link>
            </Cell>
            <Cell label={t.runs.columns.who}>{run.actor}</Cell>
            <Cell label={t.runs.columns.at}>
              <When at={run.at} />
            </Cell>
            <Cell label={t.runs.columns.sum} figures>
              {run.sum !== undefined && <Money amount={run.sum} exact />}
            </Cell>
            <Cell label={t.runs.columns.result}>
              <ul>
                {run.counts.map(({ state, orders, sum }) => (
                  <li key={state}>
                    {t.run.counts[state](orders, sum === undefined ? undefined : formatINR(sum))}
                  </li>
                ))}
              </ul>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function pageHref(side: 'after' | 'before', cursor: string | undefined): Route | undefined {
  return cursor === undefined ? undefined : `/admin/orders/bulk?${new URLSearchParams({ [side]: cursor })}`;
}
