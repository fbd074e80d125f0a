/** Lines of transfers as a file: of one (`?utr=…`), of a month (`?month=2026-11`) or of all. Its making is recorded in the audit log. */
import { auditOrigin } from '@/lib/audit/origin';
import { recordAudit, recordOutcome } from '@/lib/audit/record';
import { requirePermission } from '@/lib/auth/guard';
import { settlementCsv } from '@/lib/console/settlements/csv';
import { monthBounds } from '@/lib/figures/indian-day';

export async function GET(request: Request): Promise<Response> {
  const viewer = await requirePermission('settlements.read', '/admin/settlements');
  const query = new URL(request.url).searchParams;
  const month = query.get('month') ?? 'all';
  const utr = query.get('utr') ?? undefined;
  const period = month === 'all' ? {} : monthBounds(month);
  if (!period) return new Response('month must be a month like 2026-11, or all', { status: 400 });
  if (utr !== undefined && !/^[A-Za-z0-9_-]{1,50}$/.test(utr)) {
    return new Response('utr must be the UTR of a transfer', { status: 400 });
  }
  const origin = await auditOrigin();
  const details = utr === undefined ? { month } : { utr };
  const entry = { action: 'settlements.export', actor: viewer.email } as const;
  await recordAudit({ ...entry, result: 'asked', details }, origin);
  const rows = await settlementCsv({ ...period, utr }, (count, complete) =>
    recordOutcome(
      { ...entry, result: complete ? 'done' : 'failed', details: { ...details, rows: count } },
      origin,
    ),
  );
  return new Response(rows, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="settlements-${utr ?? month}.csv"`,
    },
  });
}
