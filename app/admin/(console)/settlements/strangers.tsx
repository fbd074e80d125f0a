import type { Route } from 'next';
import Link from 'next/link';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { PagePosition } from '@/lib/console/list/page-at';
import { settlements as t } from '@/lib/console/messages';
import { type StrangerLine, strangerLines } from '@/lib/console/settlements/stranger-lines';
import { signed } from '../invoices/invoice-sums';
import { Pager } from '../pager';
import { BelowHeading } from './below-heading';
import { Day } from './day';

/** In place of the transfers: their lines that are of nothing of this shop. */
export async function Strangers({ position }: { position: PagePosition }) {
  const { rows, newer, older } = await strangerLines(position);
  return (
    <>
      <BelowHeading title={t.strangers.title}>{t.strangers.intro}</BelowHeading>
      {rows.length > 0 ? <StrangerTable rows={rows} /> : <p role="status">{t.strangers.empty}</p>}
      <Pager newer={pageHref('before', newer)} older={pageHref('after', older)} />
    </>
  );
}

function pageHref(side: 'after' | 'before', cursor: string | undefined): Route | undefined {
  if (cursor === undefined) return undefined;
  return `/admin/settlements?${new URLSearchParams({ fault: 'stranger', [side]: cursor })}`;
}

function StrangerTable({ rows }: { rows: readonly StrangerLine[] }) {
  const names = t.strangers.columns;
  return (
    <Table caption={t.strangers.title} stacked>
      <TableHead>
        <HeadCell>{names.utr}</HeadCell>
        <HeadCell>{names.transaction}</HeadCell>
        <HeadCell figures>{names.amount}</HeadCell>
        <HeadCell figures>{names.settled}</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.key}>
            <Cell label={names.utr}>
              <Link
                href={`/admin/settlements/${row.utr}`}
                prefetch={false}
                className="link break-all tabular-nums"
              >
                {row.utr}
              </Link>
              <Day at={row.settledAt} className="block text-13 text-muted" />
            </Cell>
            <Cell label={names.transaction}>
              <span className="block break-all">{row.transaction}</span>
              <span className="block text-13 text-muted">{row.program}</span>
            </Cell>
            <Cell label={names.amount} figures>
              {signed(row.amount)}
            </Cell>
            <Cell label={names.settled} figures>
              {signed(row.settled)}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
