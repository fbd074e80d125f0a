import { ArrowLeft } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { PagePosition } from '@/lib/console/list/page-at';
import { settlements as t } from '@/lib/console/messages';
import { type StrangerLine, strangerLines } from '@/lib/console/settlements/stranger-lines';
import { signed } from '../invoices/invoice-sums';
import { Pager } from '../pager';
import { Day } from './day';

/** In place of the transfers: their lines that are of nothing of this shop. */
export async function Strangers({ position }: { position: PagePosition }) {
  const { rows, newer, older } = await strangerLines(position);
  return (
    <>
      <div>
        <Link href="/admin/settlements" prefetch={false} className="link flex items-center gap-1 text-13">
          <ArrowLeft aria-hidden className="size-4" />
          <span>{t.one.back}</span>
        </Link>
        <h1 className="mt-2 text-28">{t.strangers.title}</h1>
        <p className="mt-1 max-w-prose text-muted">{t.strangers.intro}</p>
      </div>
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
    <Table caption={t.strangers.title}>
      <TableHead>
        <HeadCell className="max-md:px-3">{names.utr}</HeadCell>
        <HeadCell className="max-md:px-3">{names.transaction}</HeadCell>
        <HeadCell figures className="max-md:px-3">
          {names.amount}
        </HeadCell>
        <HeadCell figures className="max-md:hidden">
          {names.settled}
        </HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.key}>
            <Cell className="max-md:px-3">
              <Link
                href={`/admin/settlements/${row.utr}`}
                prefetch={false}
                className="link break-all tabular-nums"
              >
                {row.utr}
              </Link>
              <Day at={row.settledAt} className="block text-13 text-muted" />
            </Cell>
            <Cell className="max-md:px-3">
              <span className="block break-all">{row.transaction}</span>
              <span className="block text-13 text-muted">{row.program}</span>
            </Cell>
            <Cell figures className="max-md:px-3">
              {signed(row.amount)}
            </Cell>
            <Cell figures className="max-md:hidden">
              {signed(row.settled)}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
