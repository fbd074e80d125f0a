import { Download } from 'lucide-react';
import type { Metadata, Route } from 'next';
import { buttonClass } from '@/components/ui/button';
import { requirePermission } from '@/lib/auth/guard';
import { type InvoiceFilters, monthsSince, typedInvoiceFilters } from '@/lib/console/invoices/filters';
import { firstIssuedAt, listInvoices } from '@/lib/console/invoices/invoice-list';
import { invoices as t } from '@/lib/console/messages';
import { single } from '../../single';
import { Pager } from '../pager';
import { InvoiceFilterForm } from './invoice-filter-form';
import { InvoiceSums } from './invoice-sums';
import { InvoiceTable } from './invoice-table';

export const metadata: Metadata = { title: t.title };

export default async function InvoicesPage({ searchParams }: PageProps<'/admin/invoices'>) {
  await requirePermission('invoices.read', '/admin/invoices');
  const query = await searchParams;
  const now = Date.now();
  const typed = typedInvoiceFilters({ month: single(query.month), q: single(query.q) }, now);
  const [list, first] = await Promise.all([
    listInvoices(typed, { after: single(query.after), before: single(query.before) }),
    firstIssuedAt(),
  ]);
  return (
    <>
      <div>
        <h1 className="text-28">{t.title}</h1>
        <p className="mt-1 max-w-prose text-muted">{t.intro}</p>
      </div>
      <InvoiceFilterForm typed={typed} months={monthsSince(first, now)} />
      {list.rows.length > 0 ? (
        <>
          <InvoiceSums sums={list.sums} />
          {typed.month !== 'all' && (
            <a
              href={`/admin/invoices/gstr-1?month=${typed.month}`}
              className={`${buttonClass('quiet')} self-start`}
            >
              <Download aria-hidden className="size-4" />
              {t.gstr1}
            </a>
          )}
          <InvoiceTable rows={list.rows} />
        </>
      ) : (
        <p role="status">{t.empty}</p>
      )}
      <Pager newer={pageHref(typed, 'before', list.newer)} older={pageHref(typed, 'after', list.older)} />
    </>
  );
}

function pageHref(
  typed: InvoiceFilters,
  side: 'after' | 'before',
  cursor: string | undefined,
): Route | undefined {
  if (cursor === undefined) return undefined;
  return `/admin/invoices?${new URLSearchParams({ ...typed, [side]: cursor })}`;
}
