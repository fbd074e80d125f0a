/** The document as PDF, for the order's customer. */
import { pdfResponse } from '@/lib/invoices/pdf/pdf-response';
import { ownDocument } from '../own-document';

export async function GET(
  _request: Request,
  { params }: RouteContext<'/[lang]/order/[token]/invoice/[id]/pdf'>,
): Promise<Response> {
  const { token, id } = await params;
  return pdfResponse(await ownDocument(token, id));
}
