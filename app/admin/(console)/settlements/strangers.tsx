import type { Route } from 'next';
import Link from 'next/link';
import { ActionForm } from '@/components/form/action-form';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { PagePosition } from '@/lib/console/list/page-at';
import { settlements as t } from '@/lib/console/messages';
import { type StrangerLine, strangerLines } from '@/lib/console/settlements/stranger-lines';
import { signed } from '../invoices/invoice-sums';
import { Pager } from '../pager';
import { notOursAction } from './actions';
import { BelowHeading } from './below-heading';
import { Day } from './day';

/** In place of the transfers: their lines that are of nothing of this shop. */
export async function Strangers({ position, mayMark }: { position: PagePosition; mayMark: boolean }) {
  const { rows, newer, older } = await strangerLines(position);
  return (
    <>
      <BelowHeading title={t.strangers.title}>{t.strangers.intro}</BelowHeading>
      {mayMark && rows.length > 1 && (
        <NotOurs keys={rows.map(({ key }) => key)} label={t.strangers.allNotOurs(rows.length)} />
      )}
      {rows.length > 0 ? (
        <StrangerTable rows={rows} mayMark={mayMark} />
      ) : (
        <p role="status">{t.strangers.empty}</p>
      )}
      <Pager newer={pageHref('before', newer)} older={pageHref('after', older)} />
    </>
  );
}

function pageHref(side: 'after' | 'before', cursor: string | undefined): Route | undefined {
  if (cursor === undefined) return undefined;
  return `/admin/settlements?${new URLSearchParams({ fault: 'stranger', [side]: cursor })}`;
}

function NotOurs({ keys, label, size }: { keys: readonly string[]; label: string; size?: 'small' }) {
  const entries = keys.join(' ');
  return (
    <ActionForm
      key={entries}
      action={notOursAction}
      fields={{ entries }}
      label={label}
      pending={t.strangers.marking}
      size={size ?? 'medium'}
    />
  );
}

function StrangerTable({ rows, mayMark }: { rows: readonly StrangerLine[]; mayMark: boolean }) {
  const names = t.strangers.columns;
  return (
    <Table caption={t.strangers.title} stacked>
      <TableHead>
        <HeadCell>{names.utr}</HeadCell>
        <HeadCell>{names.transaction}</HeadCell>
        <HeadCell figures>{names.amount}</HeadCell>
        <HeadCell figures>{names.settled}</HeadCell>
        {mayMark && <HeadCell>{names.whose}</HeadCell>}
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
            {mayMark && (
              <Cell label={names.whose}>
                <NotOurs keys={[row.key]} label={t.strangers.notOurs} size="small" />
              </Cell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
