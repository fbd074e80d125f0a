/** GSTR-1 of a month (`?month=2026-11`) as a file, all tables of it or one (`&table=b2b`). Its making is recorded in the audit log. */
import { auditOrigin } from '@/lib/audit/origin';
import { recordAudit, recordOutcome } from '@/lib/audit/record';
import { requirePermission } from '@/lib/auth/guard';

import { streamOf } from '@/lib/csv-stream';
import { monthBounds } from '@/lib/figures/indian-day';
import { gstr1Lines, isTableName } from '@/lib/tax/gstr1/file';
import { TABLE_NAMES } from '@/lib/tax/gstr1/tables';

export async function GET(request: Request): Promise<Response> {
  const viewer = await requirePermission('invoices.read', '/admin/invoices');
  const query = new URL(request.url).searchParams;
  const month = query.get('month') ?? '';
  const table = query.get('table') ?? undefined;
  const period = monthBounds(month);
  if (!period) return refused('month must be a month like 2026-11');
  if (table !== undefined && !isTableName(table))
    return refused(`table must be one of ${TABLE_NAMES.join(', ')}`);
  const origin = await auditOrigin();
  const entry = { action: 'gstr-1.export', actor: viewer.email } as const;
  await recordAudit({ ...entry, result: 'asked', details: { month, table } }, origin);
  const lines = gstr1Lines(period, table, (documents, complete) =>
    recordOutcome(
      { ...entry, result: complete ? 'done' : 'failed', details: { month, table, documents } },
      origin,
    ),
  );
  return new Response(streamOf(lines), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="gstr-1-${month}${table === undefined ? '' : `-${table}`}.csv"`,
    },
  });
}

function refused(why: string): Response {
  return new Response(why, { status: 400 });
}
