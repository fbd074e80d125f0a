/** The figures of the page as a file (`?table=declines`: the reasons). Its making is recorded in the audit log. */
import { auditOrigin } from '@/lib/audit/origin';
import { recordAudit, recordOutcome } from '@/lib/audit/record';
import { requirePermission } from '@/lib/auth/guard';
import { figuresCsv, reasonsCsv } from '@/lib/console/figures/figures-csv';
import { periodQuery } from '@/lib/console/figures/period';
import { declineReasons, figureRows, figuresPeriod } from '@/lib/console/figures/read-figures';
import { dayText } from '@/lib/figures/indian-day';

export async function GET(request: Request): Promise<Response> {
  const viewer = await requirePermission('figures.read', '/admin/figures');
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const period = await figuresPeriod(query);
  const { days, errors, group } = period;
  if (!days) return new Response(Object.values(errors).join('\n'), { status: 400 });
  const table = query.table === 'declines' ? 'declines' : 'orders';
  const origin = await auditOrigin();
  const entry = {
    action: 'figures.export',
    actor: viewer.email,
    details: { ...Object.fromEntries(periodQuery(period)), table },
  } as const;
  await recordAudit({ ...entry, result: 'asked' }, origin);
  const file =
    table === 'declines' ? reasonsCsv(await declineReasons(days)) : figuresCsv(await figureRows(days, group));
  await recordOutcome({ ...entry, result: 'done' }, origin);
  const name = `figures-${dayText(days.from)}-${dayText(days.to)}-${table === 'declines' ? table : `by-${group}`}.csv`;
  return new Response(file, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
}
