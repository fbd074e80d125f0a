/** A document as PDF, for the console. */
import { notFound } from 'next/navigation';
import { requirePermission } from '@/lib/auth/guard';
import { documentDetail } from '@/lib/console/invoices/invoice-list';
import { pdfResponse } from '@/lib/invoices/pdf/pdf-response';

export async function GET(
  _request: Request,
  { params }: RouteContext<'/admin/invoices/[id]/pdf'>,
): Promise<Response> {
  const { id } = await params;
  await requirePermission('invoices.read', `/admin/invoices/${id}`);
  const found = await documentDetail(id);
  return found ? pdfResponse(found.document) : notFound();
}
