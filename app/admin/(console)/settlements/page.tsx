import { Download } from 'lucide-react';
import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { ActionForm } from '@/components/form/action-form';
import { buttonClass } from '@/components/ui/button';
import { requirePermission } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import { monthsSince } from '@/lib/console/invoices/filters';
import { settlements as t } from '@/lib/console/messages';
import { listSettlements, openPayments, settlementState } from '@/lib/console/settlements/settlement-list';
import { monthBounds } from '@/lib/figures/indian-day';
import { formatINR, paise } from '@/lib/money';
import { single } from '../../single';
import { Pager } from '../pager';
import { fetchNowAction } from './actions';
import { Disagreeing } from './disagreeing';
import { FetchState } from './fetch-state';
import { MonthForm } from './month-form';
import { SettlementTable } from './settlement-table';
import { Strangers } from './strangers';

export const metadata: Metadata = { title: t.title };

export default async function SettlementsPage({ searchParams }: PageProps<'/admin/settlements'>) {
  const viewer = await requirePermission('settlements.read', '/admin/settlements');
  const query = await searchParams;
  const position = { after: single(query.after), before: single(query.before) };
  const fault = single(query.fault);
  if (fault === 'stranger') {
    return <Strangers position={position} mayMark={may(viewer, 'reviews.settle')} />;
  }
  if (fault === 'any') return <Disagreeing position={position} />;
  const asked = single(query.month) ?? '';
  const month = monthBounds(asked) ? asked : 'all';
  const [list, state, open] = await Promise.all([
    listSettlements(month, position),
    settlementState(),
    openPayments({}),
  ]);
  const overdue = open?.overdue;
  return (
    <>
      <div>
        <h1 className="text-28">{t.title}</h1>
        <p className="mt-1 max-w-prose text-muted">{t.intro}</p>
      </div>
      <FetchState state={state} />
      <div className="flex flex-wrap items-end justify-between gap-4">
        <MonthForm month={month} months={monthsSince(list.first, Date.now())} />
        {may(viewer, 'orders.sync') && (
          <ActionForm action={fetchNowAction} fields={{}} label={t.fetchNow} pending={t.fetching} />
        )}
      </div>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Link href="/admin/settlements/open" prefetch={false} className="link">
          {t.open.link}
        </Link>
        <Link href="/admin/settlements?fault=stranger" prefetch={false} className="link">
          {t.strangers.link}
        </Link>
        <Link href="/admin/settlements?fault=any" prefetch={false} className="link">
          {t.disagreeing.link}
        </Link>
        {overdue !== undefined && overdue.count > 0 && (
          <span className="font-medium text-harm">
            {t.open.overdue(overdue.count, formatINR(paise(overdue.paise)))}
          </span>
        )}
      </p>
      {list.rows.length > 0 ? (
        <>
          <SettlementTable rows={list.rows} sums={list.sums} />
          <a href={`/admin/settlements/csv?month=${month}`} className={`${buttonClass('quiet')} self-start`}>
            <Download aria-hidden className="size-4" />
            <span>{t.csv}</span>
          </a>
        </>
      ) : (
        <p role="status">{t.empty}</p>
      )}
      <Pager newer={pageHref(month, 'before', list.newer)} older={pageHref(month, 'after', list.older)} />
    </>
  );
}

function pageHref(month: string, side: 'after' | 'before', cursor: string | undefined): Route | undefined {
  if (cursor === undefined) return undefined;
  return `/admin/settlements?${new URLSearchParams({ month, [side]: cursor })}`;
}
