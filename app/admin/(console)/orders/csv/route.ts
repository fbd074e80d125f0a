/** Orders as a file: those that were ticked, or all that match the list's filters. Its making is recorded. */
import { auditOrigin } from '@/lib/audit/origin';
import { recordAudit, recordOutcome } from '@/lib/audit/record';
import { requirePermission } from '@/lib/auth/guard';
import { ordersOfFile } from '@/lib/console/list/csv/chosen';
import { orderCsv } from '@/lib/console/list/csv/order-csv';
import { indianDay } from '@/lib/figures/indian-day';

export async function GET(request: Request): Promise<Response> {
  const viewer = await requirePermission('orders.export', '/admin/orders');
  const chosen = await ordersOfFile(new URL(request.url).searchParams);
  if ('fault' in chosen) return new Response(chosen.fault, { status: 400 });
  const origin = await auditOrigin();
  const entry = { action: 'orders.export', actor: viewer.email } as const;
  await recordAudit({ ...entry, result: 'asked', details: chosen.details }, origin);
  const rows = await orderCsv(chosen.matching, (count, complete) =>
    recordOutcome({ ...entry, result: complete ? 'done' : 'failed', details: { rows: count } }, origin),
  );
  return new Response(rows, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="orders-${indianDay(Date.now())}.csv"`,
    },
  });
}
