/** The audit log as a file, by the filters of the page. Its making is recorded in it. */
import { auditOrigin } from '@/lib/audit/origin';
import { recordAudit, recordOutcome } from '@/lib/audit/record';
import { requirePermission } from '@/lib/auth/guard';
import { auditCsv } from '@/lib/console/audit/audit-csv';
import { auditFilter } from '@/lib/console/audit/audit-list';
import { typedFilters } from '@/lib/console/audit/filters';

export async function GET(request: Request): Promise<Response> {
  const viewer = await requirePermission('audit.read', '/admin/audit');
  const query = new URL(request.url).searchParams;
  const typed = typedFilters((name) => query.get(name));
  const { filter, errors } = await auditFilter(typed);
  if (!filter) return new Response(Object.values(errors).join('\n'), { status: 400 });
  const origin = await auditOrigin();
  const entry = { action: 'audit.export', actor: viewer.email, orderId: filter.orderId } as const;
  await recordAudit({ ...entry, result: 'asked', details: typed }, origin);
  const rows = await auditCsv(filter, (count, complete) =>
    recordOutcome({ ...entry, result: complete ? 'done' : 'failed', details: { rows: count } }, origin),
  );
  return new Response(rows, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit-log-${new Date().toISOString().slice(0, 10)}.csv"`,
    },
  });
}
