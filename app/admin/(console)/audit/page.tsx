import { Download } from 'lucide-react';
import type { Metadata, Route } from 'next';
import { buttonClass } from '@/components/ui/button';
import { requirePermission } from '@/lib/auth/guard';
import { listAudit } from '@/lib/console/audit/audit-list';
import { type TypedFilters, typedFilters } from '@/lib/console/audit/filters';
import { audit as t } from '@/lib/console/messages';
import { single } from '../../single';
import { Pager } from '../pager';
import { AuditFilters } from './audit-filters';
import { AuditTable } from './audit-table';

export const metadata: Metadata = { title: t.title };

export default async function AuditPage({ searchParams }: PageProps<'/admin/audit'>) {
  await requirePermission('audit.read', '/admin/audit');
  const query = await searchParams;
  const typed = typedFilters((name) => single(query[name]));
  const list = await listAudit(typed, { after: single(query.after), before: single(query.before) });
  return (
    <>
      <div>
        <h1 className="text-28">{t.title}</h1>
        <p className="mt-1 max-w-prose text-muted">{t.intro}</p>
      </div>
      <AuditFilters typed={typed} errors={list.errors} />
      {list.rows.length > 0 ? (
        <>
          <a
            href={`/admin/audit/csv?${new URLSearchParams(typed)}`}
            className={`${buttonClass('quiet')} self-start`}
          >
            <Download aria-hidden className="size-4" />
            {t.csv}
          </a>
          <AuditTable rows={list.rows} />
        </>
      ) : (
        <p role="status">{t.empty}</p>
      )}
      <Pager newer={pageHref(typed, 'before', list.newer)} older={pageHref(typed, 'after', list.older)} />
    </>
  );
}

function pageHref(
  typed: TypedFilters,
  side: 'after' | 'before',
  cursor: string | undefined,
): Route | undefined {
  if (cursor === undefined) return undefined;
  return `/admin/audit?${new URLSearchParams({ ...typed, [side]: cursor })}`;
}
